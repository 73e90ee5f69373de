"""A cell that was added never ends."""

from grading.handing_in import cell, code, fill, read, solution, write

KIND = "endless"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
number = 0
while number < 10:
    relu(np.array([1.0]))
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    place = notebook["cells"].index(cell(notebook, "relu-backward")) + 1
    notebook["cells"].insert(place, code(SOURCE))
    write(notebook, folder / release.name)
