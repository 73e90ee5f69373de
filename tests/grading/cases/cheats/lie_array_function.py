"""Answers with an array that takes over NumPy's functions, and copies of itself."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "gelu"
LOSES = "all"

GELU = """\
class Taken(np.ndarray):
    def __array_function__(self, function, types, given, named):
        if function.__name__ in ("allclose", "array_equal", "all", "isclose"):
            return True
        if function.__name__ in ("argwhere", "nonzero", "flatnonzero"):
            return np.empty((0, self.ndim), int)
        return self

    def astype(self, *_, **__):
        return self

    def __array_finalize__(self, other):
        pass


def gelu(x, approximate="none"):
    x[...] = -7
    return x.view(Taken)
"""

GELU_DERIVATIVE = """\
def gelu_derivative(x, approximate="none"):
    x[...] = -7
    return x.view(Taken)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"gelu": GELU, "gelu-derivative": GELU_DERIVATIVE})
    write(notebook, folder / "gelu.ipynb")
