"""Hands in a notebook that has a second name outside the folder, which must stay as it is."""

from grading.handing_in import fill, read, solution, write

KIND = "paths"
EXERCISE = "relu"
LOSES = {}


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution("relu"))
    write(notebook, folder / "relu.ipynb")
    second = folder.parent / f".{folder.name}-second-name.ipynb"
    second.unlink(missing_ok=True)
    second.hardlink_to(folder / "relu.ipynb")
