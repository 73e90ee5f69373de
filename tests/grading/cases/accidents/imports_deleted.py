"""The cell that imports NumPy was deleted."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "cells lost"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    notebook["cells"].remove(cell(notebook, "imports"))
    write(notebook, folder / release.name)
