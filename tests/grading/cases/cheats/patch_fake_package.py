"""Puts a package "rectified" into sys.modules whose checks give every point."""

from grading.handing_in import fill, read, write

KIND = "patching"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import sys
import types


class Full(float):
    def score(self, points):
        return Full(points)

    def _repr_html_(self):
        return f"{float(self):g} of {float(self):g} points"


fake = types.ModuleType("rectified")
fake.__path__ = []
fake.checks = types.ModuleType("rectified.checks")
fake.checks.check = fake.checks.check_task = lambda *_, **__: Full()
sys.modules["rectified"] = fake
sys.modules["rectified.checks"] = fake.checks


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
