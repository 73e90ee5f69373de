"""Answers with an array that takes over every ufunc it meets."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
class Taken(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **named):
        shape = np.broadcast_shapes(*(np.shape(one) for one in inputs))
        if ufunc.__name__ in ("less_equal", "greater_equal", "less", "equal", "isfinite"):
            return np.ones(shape, bool)
        if ufunc.__name__ in ("invert", "logical_not", "not_equal", "isnan"):
            return np.zeros(shape, bool)
        return np.zeros(shape)


def relu(x):
    x[...] = -7
    return x.view(Taken)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
