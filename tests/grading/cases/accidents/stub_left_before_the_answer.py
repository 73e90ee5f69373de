"""The line that raises still stands above the answer."""

from grading.handing_in import fill, read, solution, write

KIND = "unfinished"
EXERCISE = "relu"
LOSES = {"test-derivative-values": 1, "test-derivative-kink": 1, "test-derivative-arrays": 1}
REASON = ""

SOURCE = """\
def relu_derivative(x):
    # YOUR CODE HERE
    raise NotImplementedError()
    return (x > 0) * 1.0
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-derivative": SOURCE})
    write(notebook, folder / release.name)
