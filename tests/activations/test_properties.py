"""What makes each function what it is, over arbitrary numbers."""

import mpmath as mp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from toy import toy, toy_record

from oracle import arithmetic, record_of
from rectified.activations import FAMILY
from rectified.tables.facts import is_monotone

RECORDS = {**{activation: record_of(activation) for activation in FAMILY}, toy: toy_record}
MONOTONE = [activation for activation in RECORDS if is_monotone(activation)]
MIRRORED = [activation for activation, record in RECORDS.items() if record.mirror]

finite = st.floats(allow_nan=False, allow_infinity=False)
every = pytest.mark.parametrize("activation", RECORDS, ids=lambda a: a.name)
monotone = pytest.mark.parametrize("activation", MONOTONE, ids=lambda a: a.name)


@monotone
@given(a=finite, b=finite)
def test_monotone(activation, a, b):
    low, high = activation(sorted([a, b]))
    assert low <= high or np.isclose(low, high, rtol=1e-15, atol=0)


@monotone
@given(x=finite)
def test_the_slope_of_a_monotone_function_is_never_negative(activation, x):
    assert activation.derivative(x) >= 0


@every
def test_zero(activation):
    assert activation(0.0) == RECORDS[activation].at_zero


def assert_is(result, truth, *, slack=2.3e-16):
    """Equal where a double is the truth, else nearest or next to nearest; tiny for 0."""
    nearest = float(truth)
    exact = nearest != 0 and mp.mpf(nearest) == truth
    assert result == pytest.approx(nearest, rel=0 if exact else slack, abs=1e-15 * (nearest == 0))


@every
@pytest.mark.parametrize("side", [-1, 1], ids=["left", "right"])
@given(beyond=st.floats(min_value=0, allow_nan=False, allow_infinity=False))
def test_far_out_it_is_its_asymptote(activation, side, beyond):
    record, defaults = RECORDS[activation], activation.complete({})
    asymptote = record.left if side < 0 else record.right
    x = side * (record.settles + beyond)
    assert_is(activation(x), arithmetic.value(asymptote, x, defaults))
    slope = arithmetic.slope(asymptote, "x", x, defaults)
    assert activation.derivative(x) == pytest.approx(float(slope), rel=1e-15, abs=1e-15)


@every
def test_infinities_have_the_limit_of_large_numbers(activation):
    for variant in activation.variants():
        for side in (-1, 1):
            far = activation(side * 1e300, **variant)
            limit = activation(side * np.inf, **variant)
            assert limit == far or (np.isinf(limit) and abs(far) >= 1e297)
            slope = activation.derivative(side * np.inf, **variant)
            far = activation.derivative(side * 1e300, **variant)
            assert slope == far or (np.isinf(slope) and abs(far) >= 1e297)


@pytest.mark.parametrize("activation", MIRRORED, ids=lambda a: a.name)
@given(x=st.floats(-30, 30))
def test_the_mirror_image_follows_from_the_value(activation, x):
    mirrored = RECORDS[activation].mirror(x, activation(x))
    assert activation(-x) == pytest.approx(mirrored, rel=1e-15, abs=1e-14)
