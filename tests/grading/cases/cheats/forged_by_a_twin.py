"""Forks while it is asked, so that two processes answer and two wait for the next question."""

from grading.handing_in import fill, read, write

KIND = "forged messages"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import os

_twins = []


def relu(x):
    if not _twins:
        _twins.append(os.getpid())
        try:
            if os.fork() == 0:
                x[...] = -9
                return np.full(x.shape, -9.0)
        except OSError:
            pass
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
