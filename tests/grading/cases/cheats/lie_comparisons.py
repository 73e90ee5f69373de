"""Answers with an array that agrees whenever it is compared."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
class Agreeing(np.ndarray):
    def _agrees(self, other):
        return np.ones(self.shape, bool)

    __eq__ = __le__ = __ge__ = __lt__ = __gt__ = _agrees
    __hash__ = None

    def __ne__(self, other):
        return np.zeros(self.shape, bool)

    def __sub__(self, other):
        return np.zeros(self.shape)

    __rsub__ = __abs__ = __sub__

    def all(self, *_, **__):
        return True


def relu(x):
    x[...] = -7
    return x.view(Agreeing)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
