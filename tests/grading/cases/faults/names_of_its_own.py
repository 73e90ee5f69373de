"""The function and its results have names of ten megabytes."""

from grading.handing_in import fill, read, solution, write

KIND = "results"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
def relu_backward(grad, z):
    return type("R" * 10_000_000, (), {})()


relu_backward.__name__ = relu_backward.__qualname__ = "relu" * 2_500_000
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
