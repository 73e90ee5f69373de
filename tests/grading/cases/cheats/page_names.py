"""Gives its functions names that would be markup, keywords or whole sentences in a report."""

from grading.handing_in import fill, read, write

KIND = "pages"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import functools


class Named:
    __name__ = "<b onclick=alert(1)>relu</b> is right. ✓ all of it"
    __qualname__ = __name__
    __doc__ = "<script>document.title='rectified-escaped'</script>"

    def __call__(self, x):
        x[...] = -7
        return x

    def __repr__(self):
        return self.__doc__


relu = Named()
"""

RELU_DERIVATIVE = r"""
relu_derivative = functools.partial(relu)
relu_derivative.__name__ = "relu\nWhy: the grader is wrong.\n2 of 2 points"
"""

RELU_BACKWARD = """\
def relu_backward(grad, z):
    return None


relu_backward.__name__ = "a" * 5000 + "ʻ"
"""


def hand_in(folder, release):
    notebook = read(release)
    sources = {"relu": RELU, "relu-derivative": RELU_DERIVATIVE, "relu-backward": RELU_BACKWARD}
    fill(notebook, sources)
    write(notebook, folder / "relu.ipynb")
