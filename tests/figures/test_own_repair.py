"""The kinks of a net before and after a student's repair."""

import numpy as np
import pytest

from rectified.checks.tasks.repair import answer as repair
from rectified.figures.own_repair import own_repair


def test_a_right_repair_is_drawn_beside_what_was_delivered():
    figure = own_repair(repair).figure
    assert [panel.title for panel in figure.panels] == ["as delivered", "after your repair"]
    before, after = (figure.data[f"{name}_x"].array for name in ("delivered", "repaired"))
    assert np.isfinite(after).all(), "every kink crosses the plane"
    assert np.isnan(before).any()
    assert "As delivered: 29 of 32 units are dead" in figure.note
    assert "After your repair: 0 of 32 units are dead" in figure.note


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda weights, biases, x: None, "returned None"),
        (lambda weights, biases, x: (biases, weights), "did not return weights and biases"),
        (lambda weights, biases, x: biases, "did not return weights and biases"),
        (lambda weights, biases, x: (weights, biases * np.nan), "did not return weights"),
    ],
)
def test_a_wrong_one_is_told(wrong, says):
    figure = own_repair(wrong).figure
    assert len(figure.panels) == 1
    assert says in figure.note
