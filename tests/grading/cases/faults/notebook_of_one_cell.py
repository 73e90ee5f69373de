"""The notebook has one cell, of nothing that was asked."""

from grading.handing_in import code, read, write

KIND = "wrong notebook"
EXERCISE = "relu"
LOSES = "all"
REASON = "exercise"


def hand_in(folder, release):
    notebook = read(release)
    notebook["cells"] = [code("print('Hello')\n")]
    write(notebook, folder / release.name)
