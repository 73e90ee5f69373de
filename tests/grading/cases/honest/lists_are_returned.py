"""Nested lists come back for arrays."""

from grading.handing_in import fill, read, solution, write

KIND = "unusual code"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
def relu(x):
    return [relu(row) for row in x] if np.ndim(x) else max(x, 0 * x if np.isfinite(x) else 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": SOURCE})
    write(notebook, folder / release.name)
