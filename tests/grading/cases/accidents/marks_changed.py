"""A tool set points, kinds and locks of all cells to its own defaults."""

from grading.handing_in import fill, read, solution, write

KIND = "metadata lost"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    for one in notebook["cells"]:
        one["metadata"]["nbgrader"] |= {
            "grade": False,
            "locked": False,
            "points": 0,
            "solution": True,
        }
    write(notebook, folder / release.name)
