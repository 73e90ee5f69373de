"""A cell was copied before it was filled in; the second copy is as it was given."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "pasted twice"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    untouched = cell(read(release), "relu") | {"id": "pasted"}
    place = notebook["cells"].index(cell(notebook, "relu"))
    notebook["cells"].insert(place + 1, untouched)
    write(notebook, folder / release.name)
