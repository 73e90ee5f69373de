"""A tool that strips outputs stripped the metadata of all cells too."""

from grading.handing_in import fill, read, solution, write

KIND = "metadata lost"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    for one in notebook["cells"]:
        one["metadata"] = {}
    notebook["metadata"] = {}
    write(notebook, folder / release.name)
