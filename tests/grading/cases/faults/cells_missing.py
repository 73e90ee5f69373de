"""The notebook has no cells, as a key of it is missing."""

from grading.handing_in import read, write

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "cells"


def hand_in(folder, release):
    notebook = read(release)
    del notebook["cells"]
    write(notebook, folder / release.name)
