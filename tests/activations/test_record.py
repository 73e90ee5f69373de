import math

import numpy as np
import pytest
from toy import toy

from rectified.activations import FAMILY, Activation, Parameter, Trait, get


def test_names_are_unique():
    assert len({activation.name for activation in FAMILY}) == len(FAMILY)


@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_get(activation):
    assert get(activation.name) is activation


def test_get_suggests():
    with pytest.raises(ValueError, match=r"'rellu'\. Did you mean 'relu'"):
        get("rellu")


@pytest.mark.parametrize("name", [None, 3, b"relu"])
def test_get_takes_a_string(name):
    with pytest.raises(TypeError, match="name must be a string"):
        get(name)


def test_parameter_changes_the_function():
    assert toy(-2.0) == -0.5
    assert toy(-2.0, negative_slope=0.5) == -1.0
    assert toy.subdifferential(0.0, negative_slope=0.5) == (0.5, 1.0)


@pytest.mark.parametrize("value", [-0.1, 1.0, math.nan, math.inf])
def test_parameter_out_of_range(value):
    with pytest.raises(ValueError, match=rf"negative_slope must be .*\[0.0, 0.9\]; got {value}"):
        toy(1.0, negative_slope=value)


@pytest.mark.parametrize("value", ["0.1", None, 1j, True, [0.1]])
def test_parameter_not_a_number(value):
    with pytest.raises(TypeError, match="negative_slope must be a real number; got"):
        toy(1.0, negative_slope=value)


@pytest.mark.parametrize("value", [0, np.float32(0.5), np.int64(0)])
def test_parameter_may_be_any_real_number(value):
    assert toy(-1.0, negative_slope=value) == -float(value)


def test_unknown_parameter_names_the_known():
    with pytest.raises(TypeError, match="no parameter 'alpha'; it takes negative_slope"):
        toy(1.0, alpha=1.0)


def test_every_variable_needs_a_derivative():
    with pytest.raises(ValueError, match=r"derivative for each of \['a', 'x'\]; got \['x'\]"):
        Activation(
            name="half",
            title="Half",
            formula="ax",
            derivative_formula="a",
            forward=print,
            derivatives={"x": print},
            parameters=(Parameter(name="a", symbol="a", default=0.5),),
            range="all",
            pros=(),
            cons=(),
            reference="none",
        )


@pytest.mark.parametrize("shown", ["", "cost", "book/cost.ipynb", "cost.ipynb#", "cost.ipynb#A b"])
def test_a_trait_is_shown_on_a_page(shown):
    with pytest.raises(ValueError, match=r"'cheap' is shown on a page such as 'cost\.ipynb'"):
        Trait("cheap", shown)


@pytest.mark.parametrize("shown", ["cost.ipynb", "cost.ipynb#take-away", "glossary.md"])
def test_a_trait_may_name_a_section(shown):
    assert Trait("cheap", shown).shown == shown
