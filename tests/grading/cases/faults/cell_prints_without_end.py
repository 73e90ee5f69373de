"""A cell that was added prints without end."""

from grading.handing_in import cell, code, fill, read, solution, write

KIND = "output"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
number = 0
while True:
    number += 1
    print(number)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    place = notebook["cells"].index(cell(notebook, "test-backward-kink")) + 1
    notebook["cells"].insert(place, code(SOURCE))
    write(notebook, folder / release.name)
