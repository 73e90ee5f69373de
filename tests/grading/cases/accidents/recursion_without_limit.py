"""A recursion has no end, and its limit was raised until the stack is full."""

from grading.handing_in import fill, read, solution, write

KIND = "crash"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
import sys

sys.setrecursionlimit(10**9)


def relu_backward(grad, z):
    return sorted([grad], key=lambda one: relu_backward(one, z))[0]
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
