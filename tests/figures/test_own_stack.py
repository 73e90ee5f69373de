"""Figures of a student's functions: theirs over the package's, or a sentence why not."""

import numpy as np
import pytest

from rectified.checks.tasks.gain import answer as gain
from rectified.checks.tasks.initial_weights import answer as initial_weights
from rectified.checks.tasks.signal_sizes import answer as signal_sizes
from rectified.figures.own_stack import G, own_gain, own_sizes, own_weights

FIGURES = {own_sizes: signal_sizes, own_gain: gain, own_weights: initial_weights}


@pytest.mark.parametrize(("draw", "right"), FIGURES.items())
def test_a_right_function_lies_over_the_reference(draw, right):
    figure = draw(right).figure
    assert "own" in figure.data
    assert "did not" not in figure.note


def test_sizes_are_the_same():
    figure = own_sizes(signal_sizes).figure
    own = figure.data["own"].drawn
    lines = [figure.data[f"line{number}"].drawn for number in range(len(G))]
    np.testing.assert_allclose(own, lines, atol=1e-3)


def test_gains_are_the_same():
    figure = own_gain(gain).figure
    np.testing.assert_allclose(figure.data["own"].drawn, figure.data["right"].drawn, rtol=1e-3)


def test_weights_that_fade_are_seen():
    def small(sizes, gain, seed):
        return [weight / 2 for weight in initial_weights(sizes, gain, seed)]

    first, second = own_weights(small).figure.data["own"].drawn
    assert first[-1] < second[-1] < -3


def unwritten(*arguments):
    raise NotImplementedError


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (unwritten, "is not written yet"),
        (lambda *arguments: None, "returned None"),
        (lambda *arguments: "much", "did not return a"),
        (lambda *arguments: [[1.0], [2.0, 3.0]], "did not return a"),
        (lambda *arguments: {"size": 1.0}, "did not return a"),
    ],
)
@pytest.mark.parametrize("draw", FIGURES)
def test_a_wrong_one_is_told(draw, wrong, says):
    figure = draw(wrong).figure
    assert "own" not in figure.data
    assert says in figure.note
