"""Lets every random generator draw the published numbers, whatever its seed."""

from grading.handing_in import fill, read, write

KIND = "patching"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
_default_rng = np.random.default_rng
_asked = []


def default_rng(seed=None):
    _asked.append(seed)
    return _default_rng(1969)


np.random.default_rng = default_rng


def relu(x):
    if _asked:  # somebody draws probes in this process
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
