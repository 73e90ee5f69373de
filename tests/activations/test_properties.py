"""What makes each function what it is, over arbitrary numbers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from toy import toy

from rectified.activations import FAMILY
from rectified.tables.facts import is_monotone

MONOTONE = [activation for activation in (*FAMILY, toy) if is_monotone(activation)]
RELU_LIKE = [
    activation
    for activation in (*FAMILY, toy)
    if activation.name not in ("selu", "relu6", "squared_relu", "hardtanh", "sigmoid", "tanh")
]
"""Those that approach x on the far right."""

finite = st.floats(allow_nan=False, allow_infinity=False)


def ids(activation):
    return activation.name


@pytest.mark.parametrize("activation", MONOTONE, ids=ids)
@given(a=finite, b=finite)
def test_monotone(activation, a, b):
    low, high = activation(sorted([a, b]))
    assert low <= high or np.isclose(low, high, rtol=1e-15, atol=0)


@pytest.mark.parametrize("activation", MONOTONE, ids=ids)
@given(x=finite)
def test_the_slope_of_a_monotone_function_is_never_negative(activation, x):
    assert activation.derivative(x) >= 0


@pytest.mark.parametrize("activation", [*FAMILY, toy], ids=ids)
def test_zero(activation):
    expected = {"sigmoid": 0.5, "softplus": np.log(2.0)}.get(activation.name, 0.0)
    assert activation(0.0) == expected


@pytest.mark.parametrize("activation", RELU_LIKE, ids=ids)
@given(x=st.floats(min_value=50, allow_infinity=False, allow_nan=False))
def test_relu_like_far_right(activation, x):
    assert activation(x) == x
    assert activation.derivative(x) == pytest.approx(1.0, rel=1e-15)


@pytest.mark.parametrize("activation", [*FAMILY, toy], ids=ids)
def test_infinities_have_the_limit_of_large_numbers(activation):
    for variant in activation.variants():
        for side in (-1, 1):
            far = activation(side * 1e150, **variant)
            limit = activation(side * np.inf, **variant)
            assert limit == far or (np.isinf(limit) and abs(far) >= 1e147)
            slope = activation.derivative(side * np.inf, **variant)
            far = activation.derivative(side * 1e150, **variant)
            assert slope == far or (np.isinf(slope) and abs(far) >= 1e147)


@pytest.mark.parametrize("name", ["gelu", "silu"])
@given(x=st.floats(-30, 30))
def test_a_function_and_its_mirror_image_differ_by_x(name, x):
    """For x Φ(x) and x σ(x), since Φ(x) + Φ(−x) = 1."""
    (activation,) = [activation for activation in FAMILY if activation.name == name]
    assert activation(x) - activation(-x) == pytest.approx(x, abs=1e-14)
