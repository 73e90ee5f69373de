"""Ten thousand groups of exceptions lie in one another."""

from grading.handing_in import fill, read, solution, write

KIND = "exceptions"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
def relu_backward(grad, z):
    group = ExceptionGroup("group", [ValueError("relu")])
    for _ in range(10_000):
        group = ExceptionGroup("group", [group])
    raise group
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
