"""Modules were unloaded and loaded anew, and the garbage collector was stopped."""

from grading.handing_in import fill, read, solution, write

KIND = "global state"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import gc
import importlib
import json
import sys

gc.disable()
importlib.reload(json)
del sys.modules["json"]
sys.argv = ["relu"]
"""


def hand_in(folder, release):
    notebook = read(release)
    right = solution(EXERCISE)
    fill(notebook, right | {"relu": SOURCE + right["relu"]})
    write(notebook, folder / release.name)
