"""Changes the tests, and forges the checksums that would betray it."""

import nbformat
from grading.handing_in import fill, read, write
from nbgrader.utils import compute_checksum

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
        if marks["grade"] and cell["cell_type"] == "code":
            cell["source"] = f"{marks['points']}  # as good as it gets"
            marks["checksum"] = compute_checksum(nbformat.from_dict(cell))
    write(notebook, folder / "relu.ipynb")
