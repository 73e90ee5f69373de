"""A small exercise without a fault, for tests of what handles exercises."""

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tools.exercises.assignment import Assignment

RELU = '''
def relu(x):
    """Return ReLU of each number in the array x."""
    ### BEGIN SOLUTION
    kept = x > 0
    return np.where(kept, x, 0)
    ### END SOLUTION
'''
SLOPE = '''
def slope(x):
    """Return the slope of ReLU at each number in the array x."""
    ### BEGIN SOLUTION
    return np.heaviside(x, 0.5)
    ### END SOLUTION
'''
VALUES = """
from rectified import checks as _checks

_checks.check(relu, "relu", regions=["negative", "kinks", "positive"]).score(3)
"""
SLOPES = """
from rectified import checks as _checks

_checks.check(slope, "relu", wrt="x", regions=["negative", "kinks", "positive"]).score(4)
"""
HIDDEN = """
# Hidden test: relu of very large numbers
### BEGIN HIDDEN TESTS
from rectified import checks as _checks

_checks.check(relu, "relu", regions=["large"], seed=7043).score(3)
### END HIDDEN TESTS
"""


TITLE = "# Exercise: a small one\n\nOne of the tests is hidden. Allow 10 minutes."


def notebook():
    """Return its notebook, made anew."""
    cells = [
        _text("title", TITLE),
        _code("imports", "import numpy as np"),
        _text("task", "## Task: ReLU (10 points)\n\nWrite `relu` and `slope`."),
        _code("relu", RELU, solution=True),
        _text("test-values-text", "**Test** (3 points): numbers."),
        _code("test-values", VALUES, points=3),
        _code("slope", SLOPE, solution=True),
        _text("test-slopes-text", "**Test** (4 points): slopes."),
        _code("test-slopes", SLOPES, points=4),
        _text("test-large-text", "**Hidden test** (3 points): very large numbers."),
        _code("test-large", HIDDEN, points=3),
        _text("stretch-text", "## Stretch (2 points)\n\nWhy? 1 point for a reason, 1 for another."),
        _text("stretch", "It is cheap, and its slope is 1.", points=2, solution=True),
    ]
    own = {"chapter": "relu", "minutes": 10, "optional": False, "needs": []}
    return new_notebook(cells=cells, metadata={"rectified": own})


def written(folder, made=None):
    """Write a notebook as exercise `small`; return the exercise."""
    path = folder / "small" / "small.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(made or notebook(), path)
    return Assignment(path)


def _mark(name, points=0, solution=False):
    mark = {
        "grade": bool(points),
        "grade_id": name,
        "locked": not solution,
        "schema_version": 3,
        "solution": solution,
        "task": False,
    }
    return {"nbgrader": {**mark, "points": points} if points else mark}


def _text(name, source, **mark):
    return new_markdown_cell(source, id=name, metadata=_mark(name, **mark))


def _code(name, source, **mark):
    cell = new_code_cell(source.strip(), id=name, metadata=_mark(name, **mark))
    if points := mark.get("points"):
        cell.outputs = [new_output("execute_result", data={"text/plain": str(points)})]
    return cell
