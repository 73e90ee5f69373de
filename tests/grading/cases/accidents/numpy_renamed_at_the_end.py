"""The last cell gives the name of NumPy to a number."""

from grading.handing_in import cell, code, fill, read, solution, write

KIND = "names"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
np = 3
relu = relu_derivative = relu_backward = None
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    place = notebook["cells"].index(cell(notebook, "test-backward-kink")) + 1
    notebook["cells"].insert(place, code(SOURCE))
    write(notebook, folder / release.name)
