"""Gives each test more points in its metadata, and the easy one most of all."""

from grading.handing_in import fill, read, write

KIND = "metadata"
EXERCISE = "relu"
LOSES = {
    "test-relu-values": 1,
    "test-relu-arrays": 1,
    "test-relu-extremes": 1,
    "test-derivative-values": 1,
    "test-derivative-kink": 1,
    "test-derivative-arrays": 1,
    "test-backward-values": 1,
    "test-backward-kink": 1,
}


RELU = """\
def relu(x):
    return np.abs(x)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    for cell in notebook["cells"]:
        marks = cell["metadata"]["nbgrader"]
        if marks["grade"]:
            marks["points"] = 1000 if marks["grade_id"] == "test-relu-input" else 50
    write(notebook, folder / "relu.ipynb")
