"""Answers with an object that says it is an ndarray of float64."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
class Claims:
    __class__ = np.ndarray
    dtype = np.dtype(float)

    def __init__(self, x):
        self.shape, self.ndim, self.size = x.shape, x.ndim, x.size

    def __eq__(self, other):
        return np.ones(self.shape, bool)

    def tobytes(self):
        return b"\0" * (8 * self.size)

    def astype(self, *_, **__):
        return self

    def __iter__(self):
        return iter(())


def relu(x):
    x[...] = -7
    return Claims(x)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
