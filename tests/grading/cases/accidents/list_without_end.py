"""A list grows without end."""

from grading.handing_in import fill, read, solution, write

KIND = "memory"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
def relu_backward(grad, z):
    result = [0.0]
    for number in result:
        result.append(number)
    return result
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
