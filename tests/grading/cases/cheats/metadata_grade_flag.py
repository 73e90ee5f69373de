"""Takes the grade from the tests, and lets its own cells count instead."""

from grading.handing_in import cell, fill, read, write

KIND = "metadata"
EXERCISE = "relu"
LOSES = "all"


RELU = """\
def relu(x):
    x[...] = -7
    return x


2.0
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    for one in notebook["cells"]:
        if one["metadata"]["nbgrader"].pop("points", None):
            one["metadata"]["nbgrader"] |= {"grade": False, "locked": False}
    cell(notebook, "relu")["metadata"]["nbgrader"] |= {"grade": True, "points": 10}
    cell(notebook, "relu-derivative")["metadata"]["nbgrader"] |= {"task": True, "points": 10}
    write(notebook, folder / "relu.ipynb")
