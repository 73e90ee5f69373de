"""The answer stands in the second copy of a cell; the first is as it was given."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "pasted twice"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    untouched = cell(read(release), "relu-derivative") | {"id": "pasted"}
    place = notebook["cells"].index(cell(notebook, "relu-derivative"))
    notebook["cells"].insert(place, untouched)
    write(notebook, folder / release.name)
