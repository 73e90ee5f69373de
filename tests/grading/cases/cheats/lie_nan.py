"""Answers with NaN, which is not further than any tolerance from what is right."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
def relu(x):
    shape = x.shape
    x[...] = 0
    x += 5
    return np.full(shape, np.nan)
"""

RELU_DERIVATIVE = """\
def relu_derivative(x):
    return np.full(x.shape, np.nan)
"""

RELU_BACKWARD = """\
def relu_backward(grad, z):
    return np.full(z.shape, np.nan)
"""


def hand_in(folder, release):
    notebook = read(release)
    sources = {"relu": RELU, "relu-derivative": RELU_DERIVATIVE, "relu-backward": RELU_BACKWARD}
    fill(notebook, sources)
    write(notebook, folder / "relu.ipynb")
