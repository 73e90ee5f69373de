"""The answer reads a table that was handed in with it."""

from grading.handing_in import fill, read, solution, write

KIND = "more files"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
left, right = np.loadtxt("slopes.csv", delimiter=",")


def relu_derivative(x):
    return np.where(x > 0, right, left)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-derivative": SOURCE})
    write(notebook, folder / release.name)
    (folder / "slopes.csv").write_text("0,1\n", "utf-8")
