"""Looks among the loaded modules, in caches and in the subclasses of object for the reference."""

from grading.handing_in import fill, read, write

KIND = "reference"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import linecache
import sys

_right = None
for _name, _module in list(sys.modules.items()):
    if _name.startswith(("rectified.activations", "rectified.checks", "tools.exercises")):
        _found = getattr(_module, "relu", None)
        _right = _found if callable(_found) else _right
for _class in object.__subclasses__():
    if _class.__module__.startswith(("rectified.activations", "rectified.checks")):
        _right = _right or (lambda x: np.maximum(x, 0))
if any("rectified/" in _path for _path in [*linecache.cache, *sys.path_importer_cache]):
    _right = _right or (lambda x: np.maximum(x, 0))


def relu(x):
    if _right is not None:
        return np.asarray(_right(x))
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
