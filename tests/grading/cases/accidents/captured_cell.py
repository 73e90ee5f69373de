"""The outputs of a cell are hidden by the first of its lines."""

from grading.handing_in import fill, read, solution, write

KIND = "IPython"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
%%capture out
print("hidden")


def relu_backward(grad, z):
    return grad * (z > 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
