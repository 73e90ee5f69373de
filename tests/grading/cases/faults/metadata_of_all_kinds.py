"""The metadata of notebook and cells are lists, texts and numbers."""

from grading.handing_in import read, write

KIND = "odd JSON"
EXERCISE = "relu"
LOSES = "all"
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    notebook["metadata"] = ["kernelspec"]
    for number, one in enumerate(notebook["cells"]):
        one["metadata"] = [[], "nbgrader", 3, None, {"nbgrader": ["relu"]}][number % 5]
    write(notebook, folder / release.name)
