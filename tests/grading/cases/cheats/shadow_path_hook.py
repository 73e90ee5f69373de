"""Writes a package into the working folder while it runs, and sets PYTHONPATH."""

from grading.handing_in import fill, read, write

KIND = "shadowing"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import importlib
import os
import pathlib
import sys

_package = pathlib.Path("shadow", "rectified")
try:
    _package.mkdir(parents=True, exist_ok=True)
    (_package / "__init__.py").write_text("")
    (_package / "checks.py").write_text(
        "class Full:\n    score = staticmethod(float)\n\n\n"
        "def check(*given, **named):\n    return Full\n\n\ncheck_task = check\n"
    )
except OSError:
    pass
os.environ["PYTHONPATH"] = os.environ["PYTHONSTARTUP"] = str(_package.parent.absolute())
sys.path.insert(0, str(_package.parent.absolute()))
sys.modules.pop("rectified", None)
importlib.invalidate_caches()


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
