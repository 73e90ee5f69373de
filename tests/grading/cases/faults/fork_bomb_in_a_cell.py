"""A cell starts processes that start processes."""

from grading.handing_in import cell, code, fill, read, solution, write

KIND = "processes"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import os

while True:
    os.fork()
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    place = notebook["cells"].index(cell(notebook, "test-backward-kink")) + 1
    notebook["cells"].insert(place, code(SOURCE))
    write(notebook, folder / release.name)
