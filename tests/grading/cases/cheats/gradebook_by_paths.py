"""Opens the gradebook at every plausible path, and is right where it could write there."""

from grading.handing_in import fill, read, write

KIND = "gradebook"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import glob
import os
import sqlite3

PLACES = (
    *("gradebook.db", "../gradebook.db", "../../gradebook.db", "../../../gradebook.db"),
    *("~/gradebook.db", "~/*/gradebook.db", "/home/*/gradebook.db", "/home/*/*/gradebook.db"),
    *("/srv/nbgrader/*/gradebook.db", "/srv/*/gradebook.db", "/tmp/*/gradebook.db"),
    *("/tmp/*/*/gradebook.db", "/tmp/*/*/*/gradebook.db", "/var/lib/*/gradebook.db"),
    *("/*/gradebook.db", "/*/*/gradebook.db", "/*/*/_build/*/gradebook.db"),
)
_open = []
for _path in [path for place in PLACES for path in glob.glob(os.path.expanduser(place))]:
    try:
        _way = sqlite3.connect(f"file:{_path}?mode=rw", uri=True, timeout=0.1)
        _way.execute("BEGIN IMMEDIATE")  # whoever gets here could change every score
        _way.execute("ROLLBACK")
        _open.append(_path)
        _way.close()
    except sqlite3.Error:
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
