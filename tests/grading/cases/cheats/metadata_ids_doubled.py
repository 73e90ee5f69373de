"""Adds a second cell of the same id for each test, before and after it."""

import copy

from grading.handing_in import fill, read, write

KIND = "metadata"
EXERCISE = "relu"
LOSES = "all"


RELU = """\
def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    cells = []
    for cell in notebook["cells"]:
        cells.append(cell)
        if "points" in cell["metadata"]["nbgrader"] and cell["cell_type"] == "code":
            double = copy.deepcopy(cell)
            double["source"] = str(cell["metadata"]["nbgrader"]["points"])
            cells.insert(-1, copy.deepcopy(double))
            cells.append(double)
    notebook["cells"] = cells
    write(notebook, folder / "relu.ipynb")
