"""The notebook has the name of a second download."""

from grading.handing_in import fill, read, solution, write

KIND = "file name"
EXERCISE = "relu"
LOSES = {}
REASON = "relu (1).ipynb"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))

    write(notebook, folder / "relu (1).ipynb")
