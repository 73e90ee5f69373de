"""Answers with arrays over memory that is not its own, where the right numbers may lie."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
class Elsewhere:
    def __init__(self, address, shape):
        self.__array_interface__ = {
            "data": (address, False),
            "shape": shape,
            "typestr": "<f8",
            "version": 3,
        }


_kept = [np.full(4096, -7.0)]


def relu(x):
    size = x.size
    x[...] = -7
    return Elsewhere(_kept[0].ctypes.data + 8 * (size % 7), x.shape)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
