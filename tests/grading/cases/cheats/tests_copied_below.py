"""Copies each test below, where it defines a right function first."""

import copy

from grading.handing_in import fill, read, solution, write

KIND = "cells"
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
    right = solution("relu")["relu"]
    for cell in [one for one in notebook["cells"] if one["id"].startswith("test-relu")]:
        double = copy.deepcopy(cell)
        double["source"] = right + "\n\n" + "".join(cell["source"])
        notebook["cells"].append(double)
    write(notebook, folder / "relu.ipynb")
