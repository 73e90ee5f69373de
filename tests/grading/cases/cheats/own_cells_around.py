"""Adds cells of its own around each test, which take its names away and bring others."""

from grading.handing_in import code, fill, read, write

KIND = "cells"
EXERCISE = "relu"
LOSES = "all"


RELU = """\
def relu(x):
    x[...] = -7
    return x
"""

BEFORE = """\
import sys

for name in [name for name in sys.modules if name.startswith("rectified")]:
    del sys.modules[name]
sys.modules["rectified"] = None
"""

AFTER = """\
_ = __ = ___ = 2.0
Out = {number: 2.0 for number in range(100)}
2.0
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    cells = []
    for cell in notebook["cells"]:
        test = cell["id"].startswith("test-") and cell["cell_type"] == "code"
        cells += [code(BEFORE), cell, code(AFTER)] if test else [cell]
    notebook["cells"] = cells
    write(notebook, folder / "relu.ipynb")
