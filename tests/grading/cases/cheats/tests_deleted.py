"""Deletes the tests that it would fail."""

from grading.handing_in import fill, read, solution, write

KIND = "cells"
EXERCISE = "relu"
LOSES = {"test-relu-values": 1, "test-relu-arrays": 1, "test-relu-extremes": 1}


RELU = """\
def relu(x):
    return np.abs(x)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {**solution("relu"), "relu": RELU})
    notebook["cells"] = [one for one in notebook["cells"] if not one["id"].startswith("test-relu")]
    write(notebook, folder / "relu.ipynb")
