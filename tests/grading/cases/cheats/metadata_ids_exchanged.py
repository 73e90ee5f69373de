"""Exchanges the ids of tests that it passes and tests that it does not pass."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "metadata"
EXERCISE = "relu"
LOSES = {
    "test-derivative-values": 1,
    "test-derivative-kink": 1,
    "test-derivative-arrays": 1,
    "test-backward-values": 1,
    "test-backward-kink": 1,
}


DERIVATIVE = """\
def relu_derivative(x):
    x[...] = -7
    return x
"""

EXCHANGED = (
    ("test-relu-values", "test-derivative-values"),
    ("test-relu-arrays", "test-derivative-arrays"),
    ("test-relu-input", "test-derivative-kink"),
    ("relu", "relu-derivative"),
)


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": solution("relu")["relu"], "relu-derivative": DERIVATIVE})
    for names in EXCHANGED[:3]:
        one, other = (cell(notebook, name) for name in names)
        one["id"], other["id"] = other["id"], one["id"]
        one["metadata"], other["metadata"] = other["metadata"], one["metadata"]
    write(notebook, folder / "relu.ipynb")
