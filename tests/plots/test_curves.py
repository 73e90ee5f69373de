import math

import numpy as np
import pytest
from toy import toy

from rectified.activations import FAMILY, GATED, Parameter, relu, silu
from rectified.plots.curves import overlay, sample, sample_all


@pytest.mark.parametrize("activation", [*FAMILY, toy], ids=lambda a: a.name)
def test_every_number_comes_from_the_reference(activation):
    curves = sample(activation)
    rows = zip(curves.steps, curves.values, curves.slopes, curves.kinks, strict=True)
    for step, values, slopes, kinks in rows:
        parameters = {} if curves.parameter is None else {curves.parameter.name: step}
        np.testing.assert_array_equal(values, activation(curves.x, **parameters))
        np.testing.assert_array_equal(slopes, activation.derivative(curves.x, **parameters))
        assert [curves.x[kink.point] for kink in kinks] == [
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
    assert text.startswith("ReLU and its slope for x from −4 to 4.")
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
        ({"span": (-1e200, 0)}, ValueError, r"must not reach beyond 1e\+100"),
        ({"span": (0, 1e-12)}, ValueError, "too narrow for 401 points"),
    ],
)
def test_wrong_grid(grid, error, says):
    with pytest.raises(error, match=says):
        sample(relu, **grid)


@pytest.mark.parametrize("thing", [None, 7, np.tanh])
def test_not_an_activation_is_a_wrong_call(thing):
    with pytest.raises(TypeError, match=r"expected an Activation such as .*, or its name"):
        sample(thing)


@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_a_name_will_do(activation):
    assert sample(activation.name).activation is activation


def test_a_wrong_name_lists_the_right_ones():
    with pytest.raises(ValueError, match="Did you mean 'relu'"):
        sample("relo")


@pytest.mark.parametrize("unit", GATED, ids=lambda u: u.name)
def test_a_gated_unit_is_a_wrong_call_that_says_what_to_do(unit):
    for asked in (unit, unit.name):
        with pytest.raises(TypeError, match="takes two numbers") as refusal:
            sample(asked)
        assert f"explore({unit.activation.name})" in str(refusal.value)


def mine(x):
    return np.abs(x)


def test_overlay_holds_the_values_and_the_name():
    x = sample(relu).x
    laid = overlay(mine, x)
    np.testing.assert_array_equal(laid.values, np.abs(x))
    assert (laid.name, laid.problem) == ("mine", "")
    assert overlay(silu, x).name == "SiLU"


@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_an_overlay_has_slopes_by_central_differences(activation):
    x = sample(activation).x
    laid = overlay(activation, x)
    smooth = ~np.isin(x, activation.kinks())
    exact = activation.derivative(x)
    blur = 0.011  # where the slope bends, half a step of the grid reaches beyond the bend
    np.testing.assert_allclose(laid.slopes[smooth], exact[smooth], atol=blur)
    single = overlay(lambda x: np.float32(activation(x)), x)
    np.testing.assert_allclose(single.slopes, laid.slopes, atol=1e-4)


def test_a_function_that_fails_beside_the_grid_has_a_curve_and_no_slopes():
    x = sample(relu).x

    def fussy(given):
        if given[0] != x[0]:
            raise ValueError(given)
        return given

    laid = overlay(fussy, x)
    assert laid.problem == ""
    assert laid.slopes is None


@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_the_steps_of_a_record_are_taken(activation):
    curves = sample(activation)
    if activation.parameters and activation.parameters[0].steps:
        assert set(curves.steps) <= set(activation.parameters[0].steps)
        assert activation.parameters[0].default in curves.steps


@pytest.mark.parametrize("steps", [(0.0, 1.0), (1.0, 0.25), (0.25, 0.25), (0.25, 2.0)])
def test_wrong_steps(steps):
    with pytest.raises(ValueError, match="slope"):
        Parameter(name="slope", symbol="a", default=0.25, low=0.0, high=1.0, steps=steps)


def test_several_share_one_grid_with_all_their_kinks():
    both = sample_all([relu, toy, silu], span=(-1, 2), samples=2)
    for curves in both:
        np.testing.assert_array_equal(curves.x, [-1, 0, 2])
        assert curves.parameter is None
    assert [one.activation for one in both] == [relu, toy, silu]


def test_parameters_go_to_those_that_have_them():
    plain, sloped = sample_all([relu, toy], negative_slope=0.5)
    np.testing.assert_array_equal(plain.values[0], relu(plain.x))
    np.testing.assert_array_equal(sloped.values[0], toy(sloped.x, negative_slope=0.5))
    with pytest.raises(TypeError, match="none of relu, toy has a parameter 'gamma'"):
        sample_all([relu, toy], gamma=1.0)
    with pytest.raises(ValueError, match="expected different activations; got relu, relu"):
        sample_all([relu, relu.name])


def test_an_overlay_without_a_finite_number_is_a_sentence():
    laid = overlay(lambda x: x * np.nan, sample(relu).x)
    assert laid.values is None
    assert "no finite number" in laid.problem


@pytest.mark.parametrize("thing", ["relu", 1, []])
def test_wrong_overlay(thing):
    with pytest.raises(TypeError, match="compare must be a function of x; got"):
        overlay(thing, sample(relu).x)


def test_a_parameter_can_be_held():
    curves = sample(toy, negative_slope=0.5)
    assert curves.parameter is None
    np.testing.assert_array_equal(curves.values, [toy(curves.x, negative_slope=0.5)])
