"""A list says that it is long, and makes its numbers on demand."""

from grading.handing_in import fill, read, solution, write

KIND = "results"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
class Lazy:
    def __len__(self):
        return 10**9

    def __getitem__(self, place):
        return 0.0


def relu_backward(grad, z):
    return Lazy()
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
