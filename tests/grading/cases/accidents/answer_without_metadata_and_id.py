"""The metadata and the id of one answer are gone."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "metadata lost"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    answer_cell = cell(notebook, "relu-derivative")
    answer_cell["metadata"] = {}
    answer_cell["id"] = "8f14e45f"
    write(notebook, folder / release.name)
