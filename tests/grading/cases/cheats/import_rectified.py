"""Imports the course's own ReLU."""

from grading.handing_in import fill, read, write

KIND = "reference"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
try:
    from rectified.activations import relu as _right
except ImportError:
    _right = None


def relu(x):
    if _right is not None:
        return _right(x)
    x[...] = -7
    return x
"""

RELU_DERIVATIVE = """\
def relu_derivative(x):
    return _right.derivative(x)
"""

RELU_BACKWARD = """\
def relu_backward(grad, z):
    return grad * _right.derivative(z)
"""


def hand_in(folder, release):
    notebook = read(release)
    sources = {"relu": RELU, "relu-derivative": RELU_DERIVATIVE, "relu-backward": RELU_BACKWARD}
    fill(notebook, sources)
    write(notebook, folder / "relu.ipynb")
