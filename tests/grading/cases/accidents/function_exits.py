"""A function ends with sys.exit() for return."""

from grading.handing_in import fill, read, solution, write

KIND = "ended early"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
import sys


def relu_backward(grad, z):
    result = grad * (z > 0)
    sys.exit(result)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
