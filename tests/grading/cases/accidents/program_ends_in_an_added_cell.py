"""A cell that was added ends the program at once."""

from grading.handing_in import cell, code, fill, read, solution, write

KIND = "ended early"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import os

os._exit(0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    place = notebook["cells"].index(cell(notebook, "test-relu-input")) + 1
    notebook["cells"].insert(place, code(SOURCE))
    write(notebook, folder / release.name)
