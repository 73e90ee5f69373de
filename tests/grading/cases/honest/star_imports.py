"""Everything is imported from math and NumPy."""

from grading.handing_in import fill, read, solution, write

KIND = "unusual code"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
from math import *
from numpy import *


def relu(x):
    return maximum(x, 0)


print(max(relu(array([-1, 2]))), floor(pi), sum([[1, 2], [3, 4]], axis=0))
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": SOURCE})
    write(notebook, folder / release.name)
