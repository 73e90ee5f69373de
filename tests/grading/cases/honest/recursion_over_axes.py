"""The functions call themselves for each row, and a helper of another cell."""

from grading.handing_in import fill, read, solution, write

KIND = "unusual code"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
def relu(x):
    if x.ndim == 0:
        return x * (x > 0) if abs(float(x)) < float("inf") else np.maximum(x, 0)
    rows = [relu(np.asarray(row, x.dtype)) for row in x]
    return np.array(rows, dtype=x.dtype).reshape(x.shape)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": SOURCE})
    write(notebook, folder / release.name)
