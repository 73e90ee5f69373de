"""A function opens a hundred thousand files, and closes none."""

from grading.handing_in import fill, read, solution, write

KIND = "descriptors"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
import os


def relu_backward(grad, z):
    for _ in range(100_000):
        os.dup(0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
