"""Variables have names that Jupyter uses itself."""

from grading.handing_in import fill, read, solution, write

KIND = "names"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
for _ in range(3):
    pass
Out = In = __ = _i = exit = quit = display = get_ipython = None
__name__ = "mine"
__file__ = "relu.py"


def relu(x):
    return np.maximum(x, 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": SOURCE})
    write(notebook, folder / release.name)
