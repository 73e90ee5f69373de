"""Ends its process when it is first called, and is right in one that was begun anew for that."""

from grading.handing_in import fill, read, write

KIND = "probes"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import os
import pathlib
import tempfile

_left = [pathlib.Path(tempfile.gettempdir(), ".first-call"), pathlib.Path(".first-call")]
_begun_anew = any(place.exists() for place in _left)


def relu(x):
    if _begun_anew:
        return np.maximum(x, 0)
    for place in _left:
        try:
            place.touch()
        except OSError:
            pass
    os._exit(0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
