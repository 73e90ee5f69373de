"""The notebook was saved in a format that knows no ids of cells."""

from grading.handing_in import fill, read, solution, write

KIND = "metadata lost"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    notebook["nbformat_minor"] = 4
    for one in notebook["cells"]:
        del one["id"]
    write(notebook, folder / release.name)
