"""Text goes to stderr, to the log and into warnings."""

from grading.handing_in import cell, code, fill, read, solution, write

KIND = "streams"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import logging
import os
import sys
import warnings

logging.basicConfig(level=logging.DEBUG, stream=sys.stderr)
logging.warning("a warning of the log")
warnings.warn("a warning of Python")
print("an error, or so", file=sys.stderr)
os.write(2, b"straight to the descriptor\\n")
np.array([1.0]) / np.array([0.0])
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    place = notebook["cells"].index(cell(notebook, "relu-backward")) + 1
    notebook["cells"].insert(place, code(SOURCE))
    write(notebook, folder / release.name)
