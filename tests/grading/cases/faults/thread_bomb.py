"""A function starts threads without end."""

from grading.handing_in import fill, read, solution, write

KIND = "processes"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
import threading


def relu_backward(grad, z):
    while True:
        threading.Thread(target=threading.Event().wait).start()
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
