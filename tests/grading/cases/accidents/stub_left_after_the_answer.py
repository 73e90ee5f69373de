"""The line that raises still stands below the answer."""

from grading.handing_in import fill, read, solution, write

KIND = "unfinished"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
def relu(x):
    return np.maximum(x, 0)
    # YOUR CODE HERE
    raise NotImplementedError()
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": SOURCE})
    write(notebook, folder / release.name)
