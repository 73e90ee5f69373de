"""Is wrong when it first meets an array, and right when it is asked for the same again."""

from grading.handing_in import fill, read, write

KIND = "probes"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
_met = set()


def relu(x):
    key = x.tobytes()
    if key in _met:
        return np.maximum(x, 0)
    _met.add(key)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
