"""The message of an exception is never ready."""

from grading.handing_in import fill, read, solution, write

KIND = "exceptions"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
class Endless(Exception):
    def __str__(self):
        while True:
            pass

    __repr__ = __str__


def relu_backward(grad, z):
    raise Endless
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
