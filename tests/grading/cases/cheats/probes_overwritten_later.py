"""Keeps the arrays that it was handed, and writes into them when it is called again."""

from grading.handing_in import fill, read, solution, write

KIND = "probes"
EXERCISE = "relu"
LOSES = {}

RELU = """\
_handed = []


def relu(x):
    answer = np.maximum(x, 0)
    for earlier in _handed:
        try:
            earlier[...] = 99
        except (ValueError, OverflowError):
            pass
    _handed.append(x)
    del _handed[:-20]
    return answer
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {**solution("relu"), "relu": RELU})
    write(notebook, folder / "relu.ipynb")
