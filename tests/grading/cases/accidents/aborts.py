"""A function aborts the program."""

from grading.handing_in import fill, read, solution, write

KIND = "crash"
EXERCISE = "relu"
LOSES = {"test-derivative-values": 1, "test-derivative-kink": 1, "test-derivative-arrays": 1}
REASON = ""

SOURCE = """\
import os


def relu_derivative(x):
    os.abort()
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-derivative": SOURCE})
    write(notebook, folder / release.name)
