"""Hands in a link to another file as the time of the submission."""

from grading.handing_in import fill, read, solution, write

KIND = "paths"
EXERCISE = "relu"
LOSES = {}


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution("relu"))
    write(notebook, folder / "relu.ipynb")
    (folder / "timestamp.txt").symlink_to(release)
