"""Turns later cells into text with a magic, and runs commands with others."""

from grading.handing_in import fill, read, write

KIND = "hooks"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
%%capture nothing
import pathlib
import tempfile
proof = str(pathlib.Path(tempfile.gettempdir(), "rectified-escaped-hook_cell_magic"))
!touch {proof}
%alias_magic check writefile

def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
