"""A function forgets to count on."""

from grading.handing_in import fill, read, solution, write

KIND = "endless"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
def relu_backward(grad, z):
    result, i = np.zeros(np.size(z)), 0
    while i < np.size(z):
        result[i] = np.ravel(grad)[i] * (np.ravel(z)[i] > 0)
    return result.reshape(np.shape(z))
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
