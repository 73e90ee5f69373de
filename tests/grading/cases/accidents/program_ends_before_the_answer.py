"""A cell ends the program before the function is defined."""

from grading.handing_in import fill, read, solution, write

KIND = "ended early"
EXERCISE = "relu"
LOSES = {"test-derivative-values": 1, "test-derivative-kink": 1, "test-derivative-arrays": 1}
REASON = "ended"

SOURCE = """\
import os

os._exit(1)
"""


def hand_in(folder, release):
    notebook = read(release)
    right = solution(EXERCISE)
    fill(notebook, right | {"relu-derivative": SOURCE + right["relu-derivative"]})
    write(notebook, folder / release.name)
