"""Is right only for the dtypes and flags that visible tests hand over."""

from grading.handing_in import fill, read, solution, write

KIND = "probes"
EXERCISE = "relu"
LOSES = {"test-relu-extremes": 0.5}

RELU = """\
def relu(x):
    if x.dtype in (float, int) and x.dtype.isnative and x.flags.aligned:
        return np.maximum(x, 0)
    if x.dtype.kind == "i":
        return np.maximum(x, 0)
    return x * 0 - 7.0
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {**solution("relu"), "relu": RELU})
    write(notebook, folder / "relu.ipynb")
