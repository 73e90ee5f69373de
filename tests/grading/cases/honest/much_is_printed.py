"""Each call prints a table of a hundred lines."""

from grading.handing_in import fill, read, solution, write

KIND = "output"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
def relu_backward(grad, z):
    for number in range(100):
        print(number, "·" * 60)
    return grad * (z > 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
