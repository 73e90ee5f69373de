"""Helpers have the names that the course uses itself."""

from grading.handing_in import fill, read, solution, write

KIND = "names"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
_checks = _plots = checks = plots = rectified = None


def check(x):
    return x > 0


def report(x):
    return check(x) * x


def relu(x):
    return np.where(check(x), x, 0)


def score(points):
    return 0


def apply(function, *arguments):
    return None


call = judge = grade = worker = x = sign = report
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": SOURCE})
    write(notebook, folder / release.name)
