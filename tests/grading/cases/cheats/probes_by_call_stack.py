"""Is right only where a checker is among its callers."""

from grading.handing_in import fill, read, write

KIND = "probes"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import sys

CHECKERS = ("/rectified/", "/nbgrader/", "/pytest/", "/tools/exercises/")


def watched():
    frame = sys._getframe(1)
    while frame is not None:
        if any(name in frame.f_code.co_filename for name in CHECKERS):
            return True
        frame = frame.f_back
    return False


def relu(x):
    if watched():
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
