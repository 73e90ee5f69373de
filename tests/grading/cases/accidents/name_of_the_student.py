"""The notebook has the name of its student in its name."""

from grading.handing_in import fill, read, solution, write

KIND = "file name"
EXERCISE = "relu"
LOSES = {}
REASON = "relu_José Ångström.ipynb"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))

    write(notebook, folder / "relu_José Ångström.ipynb")
