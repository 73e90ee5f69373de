"""An array holds objects of a class of its own."""

from grading.handing_in import fill, read, solution, write

KIND = "results"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
class Number:
    pass


def relu_backward(grad, z):
    return np.array([Number() for _ in range(np.size(z))], object)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
