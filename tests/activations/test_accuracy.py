"""The accuracy that the package promises, against 100 digits and more, over every regime.

`make accuracy` looks at more points.
"""

import numpy as np
import pytest

from oracle import record_of
from oracle.accuracy import DTYPES, ours, points, worst
from rectified.activations import FAMILY, gelu, silu

POINTS = 3_000
POINTS_AT_EXTREMES = 600


def rows(*, extremes):
    for activation in FAMILY:
        chosen = record_of(activation).extremes.items()
        for wrt in (None, *activation.derivatives):
            cases = activation.variants()
            if extremes:
                cases = [{name: value} for name, values in chosen for value in values]
            for parameters in cases:
                for dtype in DTYPES:
                    words = [activation.name, f"d{wrt}" if wrt else "value", np.dtype(dtype).name]
                    words += [f"{name}={value}" for name, value in parameters.items()]
                    yield pytest.param(activation, wrt, dtype, parameters, id="-".join(words))


def hold_to_the_contract(activation, wrt, dtype, count, parameters):
    function = ours(activation, wrt, **parameters)
    error, at = worst(function, activation, wrt, dtype, count, **parameters)
    assert error <= record_of(activation).limit, f"{error:.3g} ULP at x = {at!r}"


@pytest.mark.sweep
@pytest.mark.parametrize(("activation", "wrt", "dtype", "parameters"), list(rows(extremes=False)))
def test_everywhere(activation, wrt, dtype, parameters):
    hold_to_the_contract(activation, wrt, dtype, POINTS, parameters)


@pytest.mark.sweep
@pytest.mark.parametrize(("activation", "wrt", "dtype", "parameters"), list(rows(extremes=True)))
def test_extreme_parameters(activation, wrt, dtype, parameters):
    hold_to_the_contract(activation, wrt, dtype, POINTS_AT_EXTREMES, parameters)


def test_the_points_follow_the_bend():
    scaled = 0
    for activation in FAMILY:
        for name, values in record_of(activation).extremes.items():
            for value in values:
                x = np.abs(points(activation, np.float64, 400, **{name: value}))
                scale = record_of(activation).scale(**activation.complete({name: value}))
                assert np.count_nonzero((x > scale / 40) & (x < 40 * scale)) > 90
                scaled += scale != 1
    assert scaled


@pytest.mark.parametrize("dtype", DTYPES)
def test_the_measurement_sees_an_overflow_where_the_result_is_normal(dtype):
    """x / (1 + exp(−x)) is 0 just where exp has overflowed; SiLU is a normal number there."""

    def textbook(x):
        with np.errstate(over="ignore"):
            return x / (1 + np.exp(-x))

    where = {"subnormal": False, "beta": 1.0}
    error, at = worst(textbook, silu, None, dtype, 500, **where)
    assert error > 1e6
    assert -at > np.log(np.finfo(dtype).max)


def test_the_measurement_sees_a_wrong_digit():
    def off(x):
        y = gelu(x)
        return np.where(np.abs(y) < 1e300, y, 0.0) * 2e-15 + y

    error, _ = worst(off, gelu, None, np.float64, 500)
    assert 8 < error < 24
