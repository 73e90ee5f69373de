"""Each call prints, and warns."""

from grading.handing_in import fill, read, solution, write

KIND = "streams"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import sys
import warnings


def relu(x):
    print("relu of", x)
    print("debug:", np.shape(x), file=sys.stderr, flush=True)
    warnings.warn("called")
    return np.maximum(x, 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": SOURCE})
    write(notebook, folder / release.name)
