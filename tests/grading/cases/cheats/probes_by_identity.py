"""Is right only in memory where it was handed an array before, as a checker may reuse it."""

from grading.handing_in import fill, read, write

KIND = "probes"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
_addresses = {}
_held = []


def relu(x):
    address = x.ctypes.data
    met = _addresses.get(address)
    if met is not None and any(one is x for one in _held):
        return np.maximum(x, 0)
    _addresses[address] = x.shape
    _held.append(x)
    del _held[:-3]
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
