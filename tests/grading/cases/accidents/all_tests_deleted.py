"""All test cells were deleted, to print the notebook."""

from grading.handing_in import fill, read, solution, write

KIND = "cells lost"
EXERCISE = "relu"
LOSES = {}
REASON = "back"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    notebook["cells"] = [
        one
        for one in notebook["cells"]
        if not one["metadata"]["nbgrader"]["grade_id"].startswith("test-")
    ]
    write(notebook, folder / release.name)
