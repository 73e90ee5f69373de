"""The notebook has the name of a copy in Jupyter."""

from grading.handing_in import fill, read, solution, write

KIND = "file name"
EXERCISE = "relu"
LOSES = {}
REASON = "relu-Copy1.ipynb"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))

    write(notebook, folder / "relu-Copy1.ipynb")
