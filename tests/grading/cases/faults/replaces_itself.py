"""A function replaces its own program by another."""

from grading.handing_in import fill, read, solution, write

KIND = "processes"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
import os


def relu_backward(grad, z):
    os.execv("/bin/sh", ["sh", "-c", "yes"])
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
