"""Says that the tests are cells for a solution, unlocked, and writes points into them."""

from grading.handing_in import fill, read, write

KIND = "metadata"
EXERCISE = "relu"
LOSES = "all"


RELU = """\
def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    for cell in notebook["cells"]:
        marks = cell["metadata"]["nbgrader"]
        if marks["grade"] and not marks["solution"]:
            marks |= {"solution": True, "locked": False, "cell_type": "code"}
            cell["metadata"] |= {"editable": True, "deletable": True}
            cell["source"] = [f"{marks['points']}"]
    write(notebook, folder / "relu.ipynb")
