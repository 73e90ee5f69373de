"""Is right only on arrays that lie in memory as they do in a notebook."""

from grading.handing_in import fill, read, solution, write

KIND = "probes"
EXERCISE = "relu"
LOSES = {"test-relu-extremes": 0.5}

RELU = """\
def relu(x):
    if x.flags.c_contiguous:
        return np.maximum(x, 0)
    return np.full(x.shape, -7.0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {**solution("relu"), "relu": RELU})
    write(notebook, folder / "relu.ipynb")
