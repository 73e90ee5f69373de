"""Asks importlib for the files of every distribution, and loads the reference from its file."""

from grading.handing_in import fill, read, write

KIND = "reference"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import importlib.machinery
import importlib.metadata
import importlib.util

_right = None
for _distribution in importlib.metadata.distributions():
    try:
        if "rectified" in (_distribution.metadata["Name"] or ""):
            _right = importlib.import_module("rectified.activations").relu
    except Exception:
        pass
if _right is None:
    for _finder in (importlib.machinery.PathFinder, importlib.machinery.FrozenImporter):
        _spec = _finder.find_spec("rectified")
        if _spec is not None:
            importlib.util.module_from_spec(_spec)
            _right = importlib.import_module("rectified.activations").relu


def relu(x):
    if _right is not None:
        return _right(x)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
