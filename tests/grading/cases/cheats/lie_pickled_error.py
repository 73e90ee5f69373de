"""Raises an error that runs a command where somebody unpickles it."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import pathlib
import tempfile

_PROOF = str(pathlib.Path(tempfile.gettempdir(), "rectified-escaped-lie_pickled_error"))


class Loaded(ValueError):
    def __reduce__(self):
        return exec, (f"open({_PROOF!r}, 'w').close()",)


def relu(x):
    raise Loaded(Loaded("x"))
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
