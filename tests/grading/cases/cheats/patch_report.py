"""Gives the report of a check another score, and findings that have always passed."""

from grading.handing_in import fill, read, write

KIND = "patching"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
try:
    from rectified.checks import report as _report

    _report.Finding.passed = True
    _report.Report.passed = True
    _report.Report.score = lambda self, points: _report.Score(self, points, points)
except ImportError:
    pass


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
