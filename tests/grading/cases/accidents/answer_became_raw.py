"""A key turned the cell of an answer into raw text."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "misplaced"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    turned = cell(notebook, "relu")
    turned["cell_type"] = "raw"
    del turned["outputs"], turned["execution_count"]
    write(notebook, folder / release.name)
