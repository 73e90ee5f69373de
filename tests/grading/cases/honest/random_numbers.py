"""A function draws random numbers and seeds the generator that all share."""

from grading.handing_in import fill, read, solution, write

KIND = "unusual code"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import random


def relu_derivative(x):
    np.random.seed(1)
    random.seed(1)
    at_zero = np.random.default_rng().uniform(0, 1)
    return np.where(x > 0, 1.0, np.where(x == 0, at_zero, 0.0))
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-derivative": SOURCE})
    write(notebook, folder / release.name)
