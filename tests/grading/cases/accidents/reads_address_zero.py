"""A function reads memory that is not there."""

from grading.handing_in import fill, read, solution, write

KIND = "crash"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
import ctypes


def relu_backward(grad, z):
    return ctypes.string_at(0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
