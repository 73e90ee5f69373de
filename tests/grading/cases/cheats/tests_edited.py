"""Edits the tests: other functions, fewer regions, no check at all."""

from grading.handing_in import fill, read, write

KIND = "cells"
EXERCISE = "relu"
LOSES = "all"


RELU = """\
def relu(x):
    x[...] = -7
    return x
"""

EDITED = {
    "test-relu-values": "2.0",
    "test-relu-arrays": "from rectified import checks\n\nchecks.check(lambda x: x, 'relu', "
    "regions=['positive']).score(1)",
    "test-relu-input": "relu = np.copy\n1",
    "test-relu-extremes": "",
    "test-derivative-values": "raise SystemExit(0)",
    "test-derivative-kink": "from rectified import activations\n\nrelu = activations.relu\n1",
}


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU, **EDITED})
    write(notebook, folder / "relu.ipynb")
