"""A cell ends with quit()."""

from grading.handing_in import fill, read, solution, write

KIND = "ended early"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """

quit()
"""


def hand_in(folder, release):
    notebook = read(release)
    right = solution(EXERCISE)
    fill(notebook, right | {"relu": right["relu"] + SOURCE})
    write(notebook, folder / release.name)
