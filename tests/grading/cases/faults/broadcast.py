"""An array of no size claims to hold a million millions."""

from grading.handing_in import fill, read, solution, write

KIND = "results"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
def relu_backward(grad, z):
    return np.broadcast_to(np.float64(0), (10**6, 10**6))
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
