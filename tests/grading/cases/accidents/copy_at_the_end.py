"""A copy of a cell was pasted below the last cell."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "pasted twice"
EXERCISE = "relu"
LOSES = {}
REASON = "twice"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    notebook["cells"].append(cell(notebook, "relu") | {"id": "pasted"})
    write(notebook, folder / release.name)
