"""The answer stands in a new cell, below the given one."""

from grading.handing_in import cell, code, fill, read, solution, write

KIND = "misplaced"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    answers = solution(EXERCISE)
    new = code(answers.pop("relu"))
    fill(notebook, answers)
    place = notebook["cells"].index(cell(notebook, "relu")) + 1
    notebook["cells"].insert(place, new)
    write(notebook, folder / release.name)
