"""Hands in files json.py, struct.py, numpy.py and others beside the notebook, to be found first."""

from grading.handing_in import fill, read, write

KIND = "shadowing"
EXERCISE = "relu"
LOSES = "all"


RELU = """\
import sys

sys.path[:0] = ["", "."]


def relu(x):
    x[...] = -7
    return x
"""

SHADOW = """\
import pathlib
import tempfile

pathlib.Path(tempfile.gettempdir(), "rectified-escaped-shadow_standard_modules").touch()


def __getattr__(name):
    return lambda *given, **named: True
"""

SHADOWED = ("json", "struct", "numpy", "nbformat", "sqlite3", "logging", "signal", "selectors")


def hand_in(folder, release):
    for name in SHADOWED:
        (folder / f"{name}.py").write_text(SHADOW, "utf-8")
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
