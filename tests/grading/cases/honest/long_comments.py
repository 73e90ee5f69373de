"""A thousand lines of comments stand in a cell."""

from grading.handing_in import fill, read, solution, write

KIND = "unusual code"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = "# I thought about this for a long time.\n" * 1000


def hand_in(folder, release):
    notebook = read(release)
    right = solution(EXERCISE)
    fill(notebook, right | {"relu": SOURCE + right["relu"]})
    write(notebook, folder / release.name)
