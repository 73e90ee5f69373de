"""Tags the tests, so that they are skipped, may raise, or are removed."""

from grading.handing_in import fill, read, write

KIND = "metadata"
EXERCISE = "relu"
LOSES = "all"


RELU = """\
def relu(x):
    x[...] = -7
    return x
"""

TAGS = ["skip-execution", "raises-exception", "remove-cell", "nbval-skip", "nbgrader-skip"]


def hand_in(folder, release):
    notebook = read(release)
    notebook["metadata"]["tags"] = TAGS
    notebook["metadata"]["execution"] = {"allow_errors": True, "timeout": None}
    fill(notebook, {"relu": RELU})
    for cell in notebook["cells"]:
        cell["metadata"]["tags"] = TAGS
        if cell["metadata"]["nbgrader"]["grade"]:
            cell["metadata"] |= {"init_cell": True, "run_control": {"frozen": True}}
    write(notebook, folder / "relu.ipynb")
