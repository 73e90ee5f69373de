"""Ten thousand cells were added."""

from grading.handing_in import code, fill, read, solution, write

KIND = "large notebook"
EXERCISE = "relu"
LOSES = {}
REASON = "cells"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    notebook["cells"] += [code(f"{number} + 1") for number in range(10_000)]
    write(notebook, folder / release.name)
