"""Hides every number behind a mask, so that no comparison fails."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
def relu(x):
    x[...] = -7
    return np.ma.masked_array(np.full(x.shape, -7.0), mask=True, fill_value=0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
