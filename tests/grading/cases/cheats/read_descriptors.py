"""Looks at every descriptor that it has been left: files, folders, devices, and where they lead."""

from grading.handing_in import fill, read, write

KIND = "reading"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import os
import stat

_found = []
for _number in range(3, 256):
    try:
        _kind = os.fstat(_number).st_mode
        _leads = os.readlink(f"/proc/self/fd/{_number}")
        if stat.S_ISDIR(_kind):
            _found.append(os.listdir(_number))
        elif stat.S_ISREG(_kind) and _leads.endswith((".ipynb", ".db", ".sqlite", ".json")):
            _found.append(os.pread(_number, 100, 0))
    except OSError:
        pass
for _number in (0, 1, 2):
    try:
        if os.isatty(_number) or os.readlink(f"/proc/self/fd/{_number}").endswith(".log"):
            _found.append(_number)
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
