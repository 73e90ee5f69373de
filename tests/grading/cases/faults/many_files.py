"""A function makes a hundred thousand files."""

from grading.handing_in import fill, read, solution, write

KIND = "disk"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
def relu_backward(grad, z):
    for number in range(100_000):
        open(f"{number}.txt", "w").close()
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
