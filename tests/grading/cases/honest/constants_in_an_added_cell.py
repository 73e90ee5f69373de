"""The answers use constants and helpers of cells that were added."""

from grading.handing_in import cell, code, fill, read, solution, write

KIND = "unusual code"
EXERCISE = "relu"
LOSES = {}
REASON = ""

HELPERS = """\
ZERO = 0
KINKS = {"relu": ZERO}


def above(x, kink=KINKS["relu"]):
    return x > kink
"""
RELU = """\
def relu(x):
    return np.where(above(x), x, ZERO)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": RELU})
    cells = notebook["cells"]
    cells.insert(cells.index(cell(notebook, "relu")), code(HELPERS, tags=["mine"]))
    write(notebook, folder / release.name)
