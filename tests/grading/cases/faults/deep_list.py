"""A hundred thousand lists lie in one another."""

from grading.handing_in import fill, read, solution, write

KIND = "results"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
def relu_backward(grad, z):
    result = 0.0
    for _ in range(100_000):
        result = [result]
    return result
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
