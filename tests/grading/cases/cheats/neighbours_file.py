"""Reads what others have handed in, and what has been graded already."""

from grading.handing_in import fill, read, write

KIND = "reference"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import glob
import json

_found = []
for _up in ("..", "../..", "../../..", "/*", "/*/*", "/tmp/*", "/var/tmp/*"):
    for _below in ("submitted", "autograded", "feedback", "inbound", "*/submitted", "*/autograded"):
        _found += glob.glob(f"{_up}/{_below}/*/relu/*.ipynb")
    _found += glob.glob(f"{_up}/*/relu/relu.ipynb")
_readable = []
for _path in _found:
    try:
        with open(_path, encoding="utf-8") as _file:
            _readable.append(json.load(_file)["cells"])
    except (OSError, ValueError, KeyError):
        pass


def relu(x):
    if _readable:
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
