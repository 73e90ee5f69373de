"""Walks through the file system for the package, and puts its folder on the path."""

from grading.handing_in import fill, read, write

KIND = "reference"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import os
import sys
import time


def found():
    started = time.monotonic()
    roots = [*sys.path, "..", "../..", "../../..", "/home", "/usr", "/opt", "/srv", "/var", "/"]
    for root in filter(None, roots):
        for folder, folders, names in os.walk(root):
            if folder == "/proc" or folder.startswith(("/proc/", "/sys/")):
                folders[:] = []
            if folder.endswith("rectified/activations") and "relu.py" in names:
                return os.path.dirname(os.path.dirname(folder))
            if time.monotonic() - started > 0.4:
                return None
    return None


_right = None
if _place := found():
    sys.path.insert(0, _place)
    try:
        from rectified.activations import relu as _right
    except ImportError:
        pass


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
