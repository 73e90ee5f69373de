"""A function fills a hundred gigabytes."""

from grading.handing_in import fill, read, solution, write

KIND = "memory"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
def relu_backward(grad, z):
    blocks = []
    for _ in range(1000):
        blocks.append(np.ones(100 * 2**20, np.uint8))
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
