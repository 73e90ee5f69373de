"""What a function leaves behind takes for ever to be deleted."""

from grading.handing_in import fill, read, solution, write

KIND = "signals"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
import atexit
import time


class Sticky:
    def __del__(self):
        while True:
            time.sleep(1)


sticky = Sticky()
atexit.register(time.sleep, 3600)


def relu_backward(grad, z):
    Sticky()
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
