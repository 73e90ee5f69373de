"""A cell is timed by the first of its lines."""

from grading.handing_in import fill, read, solution, write

KIND = "IPython"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
%%time
def relu_derivative(x):
    return (x > 0) * 1.0
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-derivative": SOURCE})
    write(notebook, folder / release.name)
