"""Reaches the project through /proc: the roots, working folders and maps of other processes."""

from grading.handing_in import fill, read, write

KIND = "reference"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import glob
import os
import sys

_right = None
_places = glob.glob("/proc/[0-9]*/cwd") + glob.glob("/proc/[0-9]*/root")
for _maps in glob.glob("/proc/[0-9]*/maps")[:20]:
    try:
        with open(_maps) as _file:
            _paths = {line.split()[-1] for line in _file if "site-packages" in line}
    except OSError:
        continue
    _places += [path.split("/lib/")[0] + "/.." for path in sorted(_paths)[:3]]
for _place in _places[:60]:
    for _below in ("src", "rectified/src", "../src", "../../src"):
        if os.path.exists(os.path.join(_place, _below, "rectified", "activations")):
            sys.path.insert(0, os.path.join(_place, _below))
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
