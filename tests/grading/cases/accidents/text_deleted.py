"""All Markdown cells were deleted."""

from grading.handing_in import fill, read, solution, write

KIND = "cells lost"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    notebook["cells"] = [one for one in notebook["cells"] if one["cell_type"] == "code"]
    write(notebook, folder / release.name)
