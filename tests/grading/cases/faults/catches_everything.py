"""A function catches every exception, time-outs too, and goes on."""

from grading.handing_in import fill, read, solution, write

KIND = "signals"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
import time


def relu_backward(grad, z):
    while True:
        try:
            while True:
                time.sleep(0.1)
        except BaseException as error:
            print("not me:", type(error).__name__)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
