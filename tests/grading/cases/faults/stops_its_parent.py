"""A function stops its parent."""

from grading.handing_in import fill, read, solution, write

KIND = "signals"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
import os
import signal


def relu_backward(grad, z):
    os.kill(os.getppid(), signal.SIGSTOP)
    signal.pause()
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
