"""A second download, still empty, lies beside the answer."""

from grading.handing_in import fill, read, solution, write

KIND = "file name"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    write(notebook, folder / release.name)
    write(read(release), folder / "relu (1).ipynb")
