"""Moves the metadata of each test to a cell of its own that is worth 2."""

from grading.handing_in import cell, code, fill, read, write

KIND = "metadata"
EXERCISE = "relu"
LOSES = "all"


RELU = """\
def relu(x):
    x[...] = -7
    return x
"""

TESTS = ("test-relu-values", "test-relu-arrays", "test-relu-input", "test-relu-extremes")


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    for name in TESTS:
        test = cell(notebook, name)
        own = code(str(test["metadata"]["nbgrader"]["points"]), **test["metadata"])
        own["id"] = name
        test["id"], test["metadata"] = f"was-{name}", {}
        notebook["cells"].append(own)
    write(notebook, folder / "relu.ipynb")
