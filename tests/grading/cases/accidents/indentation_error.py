"""The lines of a function are not indented alike."""

from grading.handing_in import fill, read, solution, write

KIND = "does not run"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = "IndentationError"

SOURCE = """\
def relu_backward(grad, z):
    slope = (z > 0) * 1.0
      return grad * slope
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
