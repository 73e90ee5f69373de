"""The notebook has the ending that a browser gave it."""

from grading.handing_in import fill, read, solution, write

KIND = "file name"
EXERCISE = "relu"
LOSES = {}
REASON = "relu.ipynb.json"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))

    write(notebook, folder / "relu.ipynb.json")
