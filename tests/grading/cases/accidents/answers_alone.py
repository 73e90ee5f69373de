"""Only the three cells with answers are left."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "cells lost"
EXERCISE = "relu"
LOSES = {}
REASON = "back"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    notebook["cells"] = [cell(notebook, name) for name in solution(EXERCISE)]
    write(notebook, folder / release.name)
