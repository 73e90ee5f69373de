"""A cell imports what is not installed, before its function."""

from grading.handing_in import fill, read, solution, write

KIND = "does not run"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = "ModuleNotFoundError"

SOURCE = """\
import my_favourite_library as mfl


def relu_backward(grad, z):
    return mfl.mask(grad, z > 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
