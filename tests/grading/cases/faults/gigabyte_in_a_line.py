"""A gigabyte is printed in one line."""

from grading.handing_in import fill, read, solution, write

KIND = "output"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
import os


def relu_backward(grad, z):
    for _ in range(1000):
        print("x" * 1_000_000, end="")
        os.write(1, b"y" * 1_000_000)
        os.write(2, b"z" * 1_000_000)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
