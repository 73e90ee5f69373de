"""Is right where it may write into compiled modules and libraries that others will load."""

from grading.handing_in import fill, read, write

KIND = "left behind"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import glob
import os
import sys

_patterns = ("{}/__pycache__/*.pyc", "{}/*/__pycache__/__init__*.pyc", "{}/numpy/*/*.so")
_found = []
for _folder in [*sys.path, os.path.dirname(os.__file__)]:
    for _pattern in _patterns:
        for _path in glob.glob(_pattern.format(_folder))[:5]:
            try:
                with open(_path, "r+b"):
                    _found.append(_path)
            except OSError:
                pass


def relu(x):
    if _found:
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
