"""A table of all answers that the visible tests ask for earns nothing in a hidden one."""

import pytest

from exercises import small
from exercises.needs import present
from tools.exercises.assignment import assignments
from tools.exercises.lookup import earned

EXERCISES = {one.name: one for one in assignments()}


@pytest.mark.proof
@pytest.mark.parametrize("name", EXERCISES)
def test_a_table_earns_nothing_in_hidden_tests(name):
    exercise = present(EXERCISES[name])
    assert exercise.hidden
    expected = {
        cell: 0 if cell in exercise.hidden else points for cell, points in exercise.points.items()
    }
    assert earned(exercise) == expected


def test_a_hidden_test_without_a_seed_falls_for_it(tmp_path):
    made = small.notebook()
    hidden = next(cell for cell in made.cells if cell.id == "test-large")
    hidden.source = hidden.source.replace('["large"], seed=7043', '["positive"]')
    assert earned(small.written(tmp_path, made))["test-large"] == 3
