"""Turns the tests into Markdown and raw text, where nothing runs."""

import itertools

from grading.handing_in import fill, read, write

KIND = "cells"
EXERCISE = "relu"
LOSES = "all"


RELU = """\
def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    kinds = itertools.cycle(["markdown", "raw", "heading", "", None])
    tests = [one for one in notebook["cells"] if one["id"].startswith("test-")]
    for test, kind in zip(tests, kinds, strict=False):
        test["cell_type"] = kind
        test["metadata"]["nbgrader"]["cell_type"] = kind
        test.pop("outputs", None)
        test.pop("execution_count", None)
    write(notebook, folder / "relu.ipynb")
