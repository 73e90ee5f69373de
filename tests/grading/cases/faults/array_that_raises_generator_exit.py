"""An object raises GeneratorExit when it is read as an array."""

from grading.handing_in import fill, read, solution, write

KIND = "results"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
class Trap:
    def __array__(self, dtype=None, copy=None):
        raise GeneratorExit


def relu_backward(grad, z):
    return Trap()
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
