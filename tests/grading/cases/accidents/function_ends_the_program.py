"""A function ends the program at once."""

from grading.handing_in import fill, read, solution, write

KIND = "ended early"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
import os


def relu_backward(grad, z):
    print(grad * (z > 0), flush=True)
    os._exit(0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
