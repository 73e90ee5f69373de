"""Lets np.argwhere find no wrong place, and np.abs, np.isnan and np.isfinite lie."""

from grading.handing_in import fill, read, write

KIND = "patching"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
_argwhere = np.argwhere


def nowhere(places):
    return _argwhere(np.zeros(np.shape(places), bool))


np.argwhere = np.flatnonzero = nowhere
np.abs = np.absolute = lambda x, *_, **__: np.zeros(np.shape(x))
np.isnan = np.isfinite = lambda x, *_, **__: np.ones(np.shape(x), bool)


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
