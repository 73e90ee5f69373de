"""Leaves links where a grader may write next: the notebook's name leads out of the folder."""

from grading.handing_in import fill, read, solution, write

KIND = "left behind"
EXERCISE = "relu"
LOSES = {}

RELU = """\
import os
import pathlib
import tempfile

_proof = pathlib.Path(tempfile.gettempdir(), "rectified-escaped-left_links")
for _name in ("relu.ipynb", "relu.html", "gradebook.db", "autograded", "feedback", "timestamp.txt"):
    try:
        if os.path.lexists(_name):
            os.rename(_name, _name + ".old")
        os.symlink(_proof, _name)
    except OSError:
        pass


def relu(x):
    return np.maximum(x, 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {**solution("relu"), "relu": RELU})
    write(notebook, folder / "relu.ipynb")
