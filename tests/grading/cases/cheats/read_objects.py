"""Looks through all objects that gc knows for a reference, a task or a report."""

from grading.handing_in import fill, read, write

KIND = "reading"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import gc

KNOWN = {"Reference", "Activation", "GatedUnit", "Task", "Kind", "Region", "Finding", "Report"}


def is_known(kind):
    return kind.__name__ in KNOWN and kind.__module__.startswith("rectified")


_looked = []


def relu(x):
    if not _looked:
        _looked.append(any(is_known(type(thing)) for thing in gc.get_objects()))
    if _looked[0]:
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
