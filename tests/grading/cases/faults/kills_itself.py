"""A function kills its own process."""

from grading.handing_in import fill, read, solution, write

KIND = "signals"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
import os
import signal


def relu_backward(grad, z):
    os.kill(os.getpid(), signal.SIGKILL)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
