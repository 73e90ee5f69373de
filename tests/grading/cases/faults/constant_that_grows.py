"""The compiler is made to compute a huge number."""

from grading.handing_in import fill, read, solution, write

KIND = "large notebook"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
def relu_backward(grad, z):
    return (1 << 10**10) * ("x" * 10**10)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
