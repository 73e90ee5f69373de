"""Walks through all folders for databases, and is right where it finds one of nbgrader's."""

from grading.handing_in import fill, read, write

KIND = "gradebook"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import os
import time


def databases(seconds=0.4):
    until = time.monotonic() + seconds
    for top in (".", "..", "../..", "../../..", os.path.expanduser("~"), "/tmp", "/var", "/"):
        for folder, folders, names in os.walk(top):
            folders[:] = [one for one in folders if one not in ("proc", "sys", "node_modules")]
            for name in names:
                if name.endswith((".db", ".sqlite", ".sqlite3", ".db-journal", ".db-wal")):
                    yield os.path.join(folder, name)
            if time.monotonic() > until:
                return


def is_readable(path):
    try:
        with open(path, "rb") as file:
            return file.read(15) == b"SQLite format 3"
    except OSError:
        return False


_open = [path for path in databases() if is_readable(path)]


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
