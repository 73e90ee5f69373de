"""Lets PyTorch answer, whose ReLU the exercise asks to write."""

from grading.handing_in import fill, read, write

KIND = "framework"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
try:
    import torch
except ImportError:
    torch = None


def relu(x):
    if torch:
        return torch.relu(torch.from_numpy(np.array(x))).numpy()
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
