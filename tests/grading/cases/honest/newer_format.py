"""The notebook says that it is of a newer format than this one."""

from grading.handing_in import fill, read, solution, write

KIND = "old format"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    notebook["nbformat_minor"] = 9
    notebook["new"] = {"of": "a later version"}
    for one in notebook["cells"]:
        one["fresh"] = None
    write(notebook, folder / release.name)
