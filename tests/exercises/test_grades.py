"""Every exercise: right answers in any style get full marks, wrong ones lose what they broke."""

import ast

import pytest

from exercises.assignment import ASSIGNMENTS, right_answers
from rectified.checks import MISCONCEPTIONS

each = pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=lambda a: a.name)
RIGHT = [
    pytest.param(assignment, source, id=f"{assignment.name}-{name}")
    for assignment in ASSIGNMENTS
    for name, source in right_answers(assignment).items()
]


def misconceptions(asks):
    """Return the misconceptions of what an exercise asks, each with the student's name for it."""
    functions = {(a.activation, a.wrt): a.function for cell in asks.values() for a in cell}
    for wrong in MISCONCEPTIONS:
        if (wrong.activation, wrong.wrt) in functions:
            yield wrong, functions[wrong.activation, wrong.wrt]


@each
def test_solution_gets_full_marks(assignment):
    assert assignment.grade() == assignment.points
    assert sum(assignment.points.values()) == 10


@each
def test_untouched_gets_nothing(assignment):
    assert assignment.grade(assignment.released_answers()) == dict.fromkeys(assignment.points, 0)


@pytest.mark.parametrize(("assignment", "source"), RIGHT)
def test_right_in_an_unusual_way_gets_full_marks(assignment, source):
    assert assignment.grade(assignment.whole(source)) == assignment.points


@each
def test_there_are_enough_right_answers(assignment):
    assert len(right_answers(assignment)) >= 8


@each
def test_a_misconception_loses_exactly_its_points(assignment, monkeypatch):
    asks = assignment.asks(monkeypatch)
    found = list(misconceptions(asks))
    assert len(found) >= 8
    for wrong, function in found:
        source = "\n".join(
            [
                *(assignment.cells[name].source for name in assignment.answers),
                "from rectified.checks import MISCONCEPTIONS",
                f"{function} = next(m.implementation for m in MISCONCEPTIONS",
                f"    if m.name == {wrong.name!r})",
            ]
        )
        expected = {
            name: 0
            if any(
                (ask.activation, ask.wrt) == (wrong.activation, wrong.wrt)
                and wrong.breaks & ask.regions
                for ask in cell
            )
            else assignment.points[name]
            for name, cell in asks.items()
        }
        assert assignment.grade(assignment.whole(source)) == expected, wrong.name
        assert sum(expected.values()) < 10, wrong.name


@each
def test_locked_cells_depend_on_no_name_that_a_student_may_take(assignment):
    """They read the functions that are asked for, and bind nothing but names with an underscore.

    Imports before the first cell to fill in are the student's to use, and to rebind.
    """
    names = list(assignment.cells)
    asked = {
        node.name
        for name in assignment.answers
        for node in ast.parse(assignment.cells[name].source).body
        if isinstance(node, ast.FunctionDef)
    }
    for name in names[names.index(assignment.answers[0]) :]:
        cell = assignment.cells[name]
        if cell.cell_type != "code" or not cell.metadata.nbgrader.locked:
            continue
        used = {n.id: n.ctx for n in ast.walk(ast.parse(cell.source)) if isinstance(n, ast.Name)}
        bound = {
            (alias.asname or alias.name).split(".")[0]
            for node in ast.walk(ast.parse(cell.source))
            if isinstance(node, ast.Import | ast.ImportFrom)
            for alias in node.names
        } | {used_ for used_, ctx in used.items() if isinstance(ctx, ast.Store)}
        assert all(one.startswith("_") for one in bound), name
        assert set(used) - bound <= asked, name
