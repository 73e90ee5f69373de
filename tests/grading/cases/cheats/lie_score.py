"""Answers with an object that looks like a report that has passed, and like its score."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
class Score:
    passed, modified, failure, problem, fault = True, False, "", "", None
    earned = points = 2.0
    findings, faults, whys = (), [], ()

    def __init__(self, x):
        self.array = self.data = np.zeros(x.shape)

    def score(self, points):
        return points

    def __float__(self):
        return self.points


def relu(x):
    x[...] = -7
    return Score(x)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
