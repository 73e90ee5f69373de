"""Answers with texts, types and objects that would be markup in a report."""

from grading.handing_in import fill, read, write

KIND = "pages"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
NAME = "<img src=x onerror=\"document.title='rectified-escaped'\">"


def relu(x):
    x[...] = -7
    kind = type(NAME, (), {"_repr_html_": lambda self: NAME, "__repr__": lambda self: NAME})
    return [NAME, NAME] if x.size == 1 else kind()
"""

RELU_DERIVATIVE = """\
def relu_derivative(x):
    return {NAME: NAME}
"""

RELU_BACKWARD = """\
def relu_backward(grad, z):
    return NAME + "</script></div><h1>10 of 10 points</h1>"
"""


def hand_in(folder, release):
    notebook = read(release)
    sources = {"relu": RELU, "relu-derivative": RELU_DERIVATIVE, "relu-backward": RELU_BACKWARD}
    fill(notebook, sources)
    write(notebook, folder / "relu.ipynb")
