"""Answers with an empty array, of which every number is right."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
def relu(x):
    x[...] = -7
    return np.empty((0, *x.shape))
"""

RELU_DERIVATIVE = """\
def relu_derivative(x):
    x[...] = -7
    return np.empty((*x.shape, 0))
"""

RELU_BACKWARD = """\
def relu_backward(grad, z):
    return []
"""


def hand_in(folder, release):
    notebook = read(release)
    sources = {"relu": RELU, "relu-derivative": RELU_DERIVATIVE, "relu-backward": RELU_BACKWARD}
    fill(notebook, sources)
    write(notebook, folder / "relu.ipynb")
