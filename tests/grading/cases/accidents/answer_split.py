"""The cell of an answer was split between a helper and the function."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "misplaced"
EXERCISE = "relu"
LOSES = {}
REASON = ""

HELPER = """\
def positive(x):
    return x > 0
"""
FUNCTION = """\
def relu(x):
    return np.where(positive(x), x, 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": HELPER})
    first = cell(notebook, "relu")
    second = first | {"id": "split", "source": FUNCTION.splitlines(keepends=True)}
    notebook["cells"].insert(notebook["cells"].index(first) + 1, second)
    write(notebook, folder / release.name)
