"""A cell was moved below the tests that need it."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "cells lost"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    moved = cell(notebook, "relu")
    notebook["cells"].remove(moved)
    notebook["cells"].append(moved)
    write(notebook, folder / release.name)
