"""Ten thousand folders lie in one another, with names that are no text."""

from grading.handing_in import fill, read, solution, write

KIND = "disk"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
import os


def relu_backward(grad, z):
    for _ in range(10_000):
        os.mkdir(b"\\xff\\xfe")
        os.chdir(b"\\xff\\xfe")
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
