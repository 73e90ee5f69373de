"""The cells are in a dict, by their names."""

from grading.handing_in import read, write

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "cells"


def hand_in(folder, release):
    notebook = read(release)
    notebook["cells"] = {one["id"]: one for one in notebook["cells"]}
    write(notebook, folder / release.name)
