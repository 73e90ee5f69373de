"""The notebook has a number in its name."""

from grading.handing_in import fill, read, solution, write

KIND = "file name"
EXERCISE = "relu"
LOSES = {}
REASON = "relu-2.ipynb"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))

    write(notebook, folder / "relu-2.ipynb")
