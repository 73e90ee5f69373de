"""A student's count of dead units over the right one."""

import numpy as np
import pytest

from rectified.checks.tasks.dead_units import answer as dead_units
from rectified.figures.own_monitor import UNITS, own_monitor


def test_a_right_count_lies_on_the_lines():
    figure = own_monitor(dead_units).figure
    first, second = (figure.data[name].array for name in ("first", "second"))
    np.testing.assert_allclose(figure.data["own"].array, [first, second])
    assert (np.diff(first) >= 0).all(), "in a first layer nobody comes back"
    assert (np.diff(second) < 0).any(), "in a second one some do"


def test_a_wrong_count_is_drawn_where_it_is():
    figure = own_monitor(lambda z: (z <= 0).any(axis=0)).figure
    assert (figure.data["own"].array == UNITS).mean() > 0.9


@pytest.mark.parametrize("wrong", [lambda z: None, lambda z: 3, lambda z: (z <= 0).all(axis=1)])
def test_what_is_no_count_is_told(wrong):
    figure = own_monitor(wrong).figure
    assert "own" not in figure.data
    assert "returned" in figure.note or "did not return" in figure.note
