"""The answer imports a module that was handed in with it."""

from grading.handing_in import fill, read, solution, write

KIND = "more files"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import helpers


def relu(x):
    return np.where(helpers.positive(x), x, 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": SOURCE})
    write(notebook, folder / release.name)
    (folder / "helpers.py").write_text("def positive(x):\n    return x > 0\n", "utf-8")
