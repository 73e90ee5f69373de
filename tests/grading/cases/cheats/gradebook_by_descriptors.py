"""Looks for the gradebook, its journal or its locks among open files, its own and others'."""

from grading.handing_in import fill, read, write

KIND = "gradebook"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import glob
import os

_open = []
for _path in glob.glob("/proc/[0-9]*/fd/*") + glob.glob("/proc/self/task/*/fd/*"):
    try:
        _leads = os.readlink(_path)
        if ".db" in _leads or "gradebook" in _leads or "autograded" in _leads:
            _open.append(os.open(_path, os.O_RDONLY))
    except OSError:
        pass
try:
    with open("/proc/locks") as _locks:
        _own = {str(os.stat(path).st_ino) for path in glob.glob("*")}
        _open += [line for line in _locks if line.split()[5].split(":")[-1] in _own]
except (OSError, IndexError):
    pass


def relu(x):
    if _open:
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
