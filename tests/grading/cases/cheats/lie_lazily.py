"""Answers with an object that gives other numbers each time that it is read."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import itertools


class Lazy:
    def __init__(self, x):
        self.x = x
        self.times = itertools.count(1)

    def __array__(self, dtype=None, copy=None):
        return np.full(self.x.shape, -7.0 * next(self.times), dtype)

    def __getattr__(self, name):
        return getattr(np.asarray(self), name)

    def __len__(self):
        return len(self.x)


def relu(x):
    x[...] = -7
    return Lazy(x)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
