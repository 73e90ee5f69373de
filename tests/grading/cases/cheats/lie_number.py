"""Answers with lists of floats that equal everything, and call themselves what they should be."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
class Float(float):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __le__ = __ge__ = __lt__ = __gt__ = __eq__
    __hash__ = float.__hash__

    def __sub__(self, other):
        return 0.0

    __rsub__ = __abs__ = __neg__ = __sub__

    def __bool__(self):
        return True

    def __repr__(self):
        return "0.0"


def relu(x):
    x[...] = -7
    numbers = np.empty(x.shape, object)
    for at in np.ndindex(x.shape):
        numbers[at] = Float(-7)
    return numbers
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
