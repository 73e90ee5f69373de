"""Looks up its callers' frames for the reference, and lets that answer."""

from grading.handing_in import fill, read, write

KIND = "reading"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import sys


def relu(x):
    frame = sys._getframe(1)
    while frame is not None:
        for name, value in [*frame.f_locals.items(), *frame.f_globals.items()]:
            if type(value).__name__ in ("Reference", "Activation", "_Trial"):
                unit = getattr(getattr(value, "reference", value), "unit", value)
                return np.asarray(unit(x))
        frame = frame.f_back
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
