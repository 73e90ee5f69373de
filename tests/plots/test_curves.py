import math

import numpy as np
import pytest
from toy import toy

from rectified.activations import FAMILY, relu
from rectified.plots.curves import sample


@pytest.mark.parametrize("activation", [*FAMILY, toy], ids=lambda a: a.name)
def test_every_number_comes_from_the_reference(activation):
    curves = sample(activation)
    rows = zip(curves.steps, curves.values, curves.slopes, curves.kinks, strict=True)
    for step, values, slopes, kinks in rows:
        parameters = {} if curves.parameter is None else {curves.parameter.name: step}
        np.testing.assert_array_equal(values, activation(curves.x, **parameters))
        np.testing.assert_array_equal(slopes, activation.derivative(curves.x, **parameters))
        assert [curves.x[kink.place] for kink in kinks] == [
            kink for kink in activation.kinks(**parameters) if abs(kink) <= 4
        ]


def test_a_kink_between_the_points_joins_the_grid():
    curves = sample(relu, span=(-1, 2), samples=2)
    np.testing.assert_array_equal(curves.x, [-1, 0, 2])


def test_parameter_steps_hold_the_default_and_stay_in_range():
    curves = sample(toy)
    assert curves.steps[curves.default_step] == 0.25
    assert curves.steps[0] == 0.0
    assert curves.steps[-1] == 0.9


def test_description():
    text = sample(relu).describe()
    assert text.startswith("ReLU and its slope for x from -4 to 4.")
    assert "At x = 0 the slope jumps from 0 to 1." in text


@pytest.mark.parametrize(
    ("grid", "error", "says"),
    [
        ({"samples": -5}, ValueError, "samples must be at least 2; got -5"),
        ({"samples": 1}, ValueError, "samples must be at least 2; got 1"),
        ({"samples": 10.5}, TypeError, r"samples must be an integer; got 10\.5"),
        ({"samples": None}, TypeError, "samples must be an integer; got None"),
        ({"span": (4, -4)}, ValueError, r"low < high; got \(4, -4\)"),
        ({"span": (0, math.inf)}, ValueError, "finite"),
        ({"span": (math.nan, 1)}, ValueError, "finite"),
        ({"span": 4}, ValueError, "two numbers, low and high; got 4"),
        ({"span": ("a", "b")}, ValueError, "two numbers"),
        ({"span": (1, 2, 3)}, ValueError, "two numbers"),
    ],
)
def test_wrong_grid(grid, error, says):
    with pytest.raises(error, match=says):
        sample(relu, **grid)


@pytest.mark.parametrize("thing", ["relu", None, np.tanh])
def test_not_an_activation(thing):
    with pytest.raises(TypeError, match="expected an Activation"):
        sample(thing)


def test_a_parameter_can_be_held():
    curves = sample(toy, negative_slope=0.5)
    assert curves.parameter is None
    np.testing.assert_array_equal(curves.values, [toy(curves.x, negative_slope=0.5)])
