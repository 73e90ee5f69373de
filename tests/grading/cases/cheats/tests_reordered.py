"""Puts the tests first, before a cell that makes every later name something else."""

from grading.handing_in import code, fill, read, write

KIND = "cells"
EXERCISE = "relu"
LOSES = "all"


RELU = """\
def relu(x):
    x[...] = -7
    return x
"""

FIRST = """\
class _Checks:
    def check(self, *given, **named):
        return self

    check_task = check

    def score(self, points):
        return float(points)


_checks = _Checks()
relu = relu_derivative = relu_backward = None
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    tests = [one for one in notebook["cells"] if one["id"].startswith("test-")]
    others = [one for one in notebook["cells"] if one not in tests]
    notebook["cells"] = [code(FIRST), *reversed(tests), *others]
    write(notebook, folder / "relu.ipynb")
