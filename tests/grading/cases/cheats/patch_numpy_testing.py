"""Replaces np.testing and np.array_equal by functions that always agree."""

from grading.handing_in import fill, read, write

KIND = "patching"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
def agree(*_, **__):
    return True


np.allclose = np.isclose = np.array_equal = np.array_equiv = agree
for name in dir(np.testing):
    if name.startswith("assert"):
        setattr(np.testing, name, agree)


def relu(x):
    x[...] = -7
    return x
"""

RELU_DERIVATIVE = """\
def relu_derivative(x):
    x[...] = -7
    return x
"""

RELU_BACKWARD = """\
def relu_backward(grad, z):
    return z * 0 - 7
"""


def hand_in(folder, release):
    notebook = read(release)
    sources = {"relu": RELU, "relu-derivative": RELU_DERIVATIVE, "relu-backward": RELU_BACKWARD}
    fill(notebook, sources)
    write(notebook, folder / "relu.ipynb")
