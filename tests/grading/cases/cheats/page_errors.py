"""Raises errors whose names and texts would be markup in a report."""

from grading.handing_in import fill, read, write

KIND = "pages"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
NAME = "<script>document.title='rectified-escaped'</script>"
Error = type(f"</pre>{NAME}", (Exception,), {"__module__": NAME, "__qualname__": NAME})


def relu(x):
    raise Error(f"</pre></div>{NAME}<h1>2 of 2 points</h1>\x1b]8;;javascript:alert(1)\x07link")


relu.__name__ = relu.__qualname__ = NAME
"""

RELU_DERIVATIVE = """\
def relu_derivative(x):
    error = Error(NAME)
    error.add_note(NAME)
    error.__cause__ = Error(NAME)
    raise ExceptionGroup(NAME, [error, Error(NAME)])
"""

RELU_BACKWARD = """\
def relu_backward(grad, z):
    raise KeyError(NAME)  # </script><script>document.title='rectified-escaped'</script>


raise Error(NAME)
"""


def hand_in(folder, release):
    notebook = read(release)
    sources = {"relu": RELU, "relu-derivative": RELU_DERIVATIVE, "relu-backward": RELU_BACKWARD}
    fill(notebook, sources)
    write(notebook, folder / "relu.ipynb")
