"""Takes the checker out of the names that an earlier test cell has left."""

from grading.handing_in import fill, read, write

KIND = "reading"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
def relu(x):
    for name in ("_checks", "_plots"):
        module = globals().get(name)
        if module is not None:
            return np.maximum(x, 0)  # as rectified.activations would
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
