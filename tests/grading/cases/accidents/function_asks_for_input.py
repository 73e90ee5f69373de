"""A function asks for a number."""

from grading.handing_in import fill, read, solution, write

KIND = "input"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
def relu_backward(grad, z):
    kink = float(input("Slope at the kink? "))
    return np.where(z == 0, kink, z > 0) * grad
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
