"""A cell was pasted twice; both copies hold the answer."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "pasted twice"
EXERCISE = "relu"
LOSES = {}
REASON = "twice"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    pasted = cell(notebook, "relu") | {"id": "pasted"}
    place = notebook["cells"].index(cell(notebook, "relu"))
    notebook["cells"].insert(place + 1, pasted)
    write(notebook, folder / release.name)
