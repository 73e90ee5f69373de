"""Execution counts, outputs and metadata of cells are missing, not empty."""

from grading.handing_in import fill, read, solution, write

KIND = "other program"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    for one in notebook["cells"]:
        one.pop("outputs", None)
        one.pop("execution_count", None)
    notebook["cells"].append({"cell_type": "markdown", "source": "done"})
    notebook["cells"].append({"cell_type": "code", "source": ["1 + 1"]})
    write(notebook, folder / release.name)
