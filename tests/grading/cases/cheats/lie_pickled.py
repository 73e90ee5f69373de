"""Answers with objects that run a command where somebody unpickles them."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import pathlib
import tempfile

_PROOF = str(pathlib.Path(tempfile.gettempdir(), "rectified-escaped-lie_pickled"))


class Loaded(float):
    def __reduce_ex__(self, protocol):
        return exec, (f"open({_PROOF!r}, 'w').close()",)


def relu(x):
    x[...] = -7
    numbers = np.empty(x.shape, object)
    numbers[...] = Loaded(-7)
    return numbers
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
