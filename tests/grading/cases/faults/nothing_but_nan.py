"""All numbers of the result are not a number."""

from grading.handing_in import fill, read, solution, write

KIND = "results"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
def relu_backward(grad, z):
    return np.full(np.shape(z), np.nan)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
