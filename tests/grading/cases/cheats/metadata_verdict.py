"""Writes the verdict into the notebook, where the grader itself would write it."""

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
        points = cell["metadata"]["nbgrader"].get("points")
        if points and cell["cell_type"] == "code":
            verdict = {"earned": points, "points": points, "hidden": False, "function": "relu"}
            cell["metadata"]["rectified"] = {**verdict, "passed": ["all"], "faults": [], "whys": []}
            cell["metadata"]["nbgrader"] |= {"score": points, "auto_score": points, "extra": 5}
    notebook["metadata"]["rectified"] |= {"grading": {"reasons": [], "by": "hand"}, "points": 10}
    notebook["metadata"]["nbgrader"] = {"score": 10, "max_score": 10}
    write(notebook, folder / "relu.ipynb")
