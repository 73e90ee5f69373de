"""A cell ends with sys.exit()."""

from grading.handing_in import fill, read, solution, write

KIND = "ended early"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """

import sys

sys.exit("done")
"""


def hand_in(folder, release):
    notebook = read(release)
    right = solution(EXERCISE)
    fill(notebook, right | {"relu": right["relu"] + SOURCE})
    write(notebook, folder / release.name)
