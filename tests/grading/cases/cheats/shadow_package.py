"""Hands in a package "rectified" of its own, whose checks give every point."""

from grading.handing_in import fill, read, write

KIND = "shadowing"
EXERCISE = "relu"
LOSES = "all"


RELU = """\
def relu(x):
    x[...] = -7
    return x
"""

CHECKS = """\
import types


def check(*given, **named):
    return types.SimpleNamespace(score=float)


check_task = check
"""


def hand_in(folder, release):
    package = folder / "rectified"
    package.mkdir()
    (package / "__init__.py").write_text("", "utf-8")
    (package / "checks.py").write_text(CHECKS, "utf-8")
    (package / "plots.py").write_text("def explore(*given, **named):\n    pass\n", "utf-8")
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
