"""Runs pytest on tests of the project inside Pyodide; started by in_pyodide.mjs.

The package is the installed one. pytest and what else is pure Python come from the Python outside.
"""

import math
import os
import pathlib
import sys
import types
from unittest.mock import MagicMock

HOST, ROOT = pathlib.Path("/host"), pathlib.Path("/root")
PURE = ("_pytest", "iniconfig", "markdown_it", "mdurl", "mpmath", "pluggy", "py.py", "pytest")
OPTIONS = (
    *("--noconftest", "-c", "/dev/null", f"--rootdir={ROOT}", "-p", "no:cacheprovider"),
    *("--import-mode=importlib", "--capture=sys", "-W", "error", "-ra", "--tb=short"),
)

shelf = pathlib.Path("/shelf")
shelf.mkdir()
for name in PURE:
    for found in (HOST / name, *HOST.glob(f"{name}-*.dist-info")):
        (shelf / found.name).symlink_to(found)
sys.path[:0] = [str(shelf), str(ROOT / "tests"), str(ROOT)]
sys.dont_write_bytecode = True
os.chdir(ROOT)

import numpy as np  # noqa: E402
import pytest  # noqa: E402


def one_by_one(function):
    """Return a function of arrays for one of floats."""

    def of_arrays(x):
        x = np.asarray(x)
        dtype = x.dtype if x.dtype.kind == "f" else float
        return np.array([function(float(at)) for at in x.flat], dtype).reshape(x.shape)[()]

    return of_arrays


def expit(x):
    return 1 / (1 + math.exp(-x)) if x > -700 else math.exp(x)


def log_expit(x):
    return min(x, 0.0) - math.log1p(math.exp(-abs(x)))


# SciPy and Hypothesis are compiled and not part of this Pyodide. The functions of the one, as far
# as tests ask for them, are easily written; what is a property to the other is skipped.
scipy = types.ModuleType("scipy")
scipy.special = types.ModuleType("scipy.special")
scipy.special.erf = one_by_one(math.erf)
scipy.special.erfc = one_by_one(math.erfc)
scipy.special.expit = one_by_one(expit)
scipy.special.log_expit = one_by_one(log_expit)
scipy.special.ndtr = one_by_one(lambda x: math.erfc(-x / math.sqrt(2)) / 2)
hypothesis = MagicMock()
hypothesis.given = lambda *_, **__: pytest.mark.skip(reason="Hypothesis is not in this Python")
sys.modules |= {"scipy": scipy, "scipy.special": scipy.special, "hypothesis": hypothesis}
sys.modules |= {"hypothesis.extra": hypothesis.extra}


class Instead:
    """Instead of tests/conftest.py, which needs much that is not here."""

    @pytest.fixture
    def root(self):
        return ROOT

    def pytest_configure(self, config):
        for mark in ("browser", "grading", "journey", "nbgrader", "proof", "sweep", "training"):
            config.addinivalue_line("markers", mark)

    def pytest_collection_modifyitems(self, items):
        for item in items:
            if "capfd" in item.fixturenames:
                reason = "pytest looks at an open file that it has deleted, which fails here"
                item.add_marker(pytest.mark.skip(reason=reason))


int(pytest.main([*OPTIONS, *given], plugins=[Instead()]))  # noqa: F821 - the script's arguments
