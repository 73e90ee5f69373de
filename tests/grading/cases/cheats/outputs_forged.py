"""Stores outputs that show full points under every test."""

from grading.handing_in import fill, read, write

KIND = "cells"
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
            cell["execution_count"] = 1
            data = {"text/plain": f"{points:g}", "text/html": f"{points:g} of {points:g} points"}
            shown = {"output_type": "execute_result", "execution_count": 1, "metadata": {}}
            cell["outputs"] = [{**shown, "data": data}]
    write(notebook, folder / "relu.ipynb")
