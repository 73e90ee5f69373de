"""The notebook has no cells."""

from grading.handing_in import read, write

KIND = "wrong notebook"
EXERCISE = "relu"
LOSES = "all"
REASON = "exercise"


def hand_in(folder, release):
    notebook = read(release)
    notebook["cells"] = []
    write(notebook, folder / release.name)
