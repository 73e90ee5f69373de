"""The answer needs a helper that was written into the example."""

from grading.handing_in import fill, read, solution, write

KIND = "misplaced"
EXERCISE = "relu"
LOSES = {}
REASON = ""

HELPER = """\
x = np.array([[-2.0, 0.5], [-0.25, 3.0]])
sign = 2 * (x > 0) - 1


def positive(x):
    return x > 0
"""
SOURCE = """\
def relu(x):
    return np.where(positive(x), x, 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    fill(notebook, {"example-code": HELPER, "relu": SOURCE})
    write(notebook, folder / release.name)
