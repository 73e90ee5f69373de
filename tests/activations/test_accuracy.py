"""The accuracy that the package promises, against 50 digits and more, over every regime."""

import numpy as np
import pytest
from accuracy import DTYPES, ours, worst
from oracle import FORMULAS

from rectified.activations import FAMILY

LIMITS = {np.float32: 2.0, np.float64: 4.0}
POINTS = 20_000
POINTS_AT_EXTREMES = 1_500

EXTREMES = {
    "leaky_relu": {"negative_slope": [-0.3, 0.0, 1.7, 1e-30, 1e30]},
    "prelu": {"weight": [-0.3, 0.0, 1.7]},
    "rrelu": {"lower": [-1.0, 0.1]},
    "elu": {"alpha": [-1.5, 0.0, 1e-8, 0.3, 2.7, 1e8]},
    "celu": {"alpha": [1e-300, 1e-8, 0.3, 2.7, 1e8, 1e300]},
    "silu": {"beta": [-1.3, 0.0, 1e-8, 0.3, 1.702, 1e8]},
    "softplus": {"beta": [1e-8, 0.3, 2.7, 1e8]},
    "hardtanh": {"min_val": [-1e30, -1e-30, 0.3], "max_val": [-0.3, 1e-30, 1e30]},
}


def rows(*, extremes):
    for activation in FAMILY:
        for wrt in (None, *activation.derivatives):
            cases = activation.variants()
            if extremes:
                chosen = EXTREMES.get(activation.name, {})
                cases = [{name: value} for name, values in chosen.items() for value in values]
            for parameters in cases:
                for dtype in DTYPES:
                    words = [activation.name, f"d{wrt}" if wrt else "value", np.dtype(dtype).name]
                    words += [f"{name}={value}" for name, value in parameters.items()]
                    yield pytest.param(activation, wrt, dtype, parameters, id="-".join(words))


def limit(activation, dtype):
    """Piecewise-linear functions are rounded correctly, but for RReLU, whose slope is a mean."""
    exact = activation.piecewise_linear and activation.name != "rrelu"
    return 0.5 + 1e-9 if exact else LIMITS[dtype]


@pytest.mark.parametrize(("activation", "wrt", "dtype", "parameters"), list(rows(extremes=False)))
def test_everywhere(activation, wrt, dtype, parameters):
    error, at = worst(ours(activation, wrt), activation, wrt, dtype, POINTS, **parameters)
    assert error <= limit(activation, dtype), f"{error:.3g} ULP at x = {at!r}"


@pytest.mark.parametrize(("activation", "wrt", "dtype", "parameters"), list(rows(extremes=True)))
def test_extreme_parameters(activation, wrt, dtype, parameters):
    function = ours(activation, wrt)
    error, at = worst(function, activation, wrt, dtype, POINTS_AT_EXTREMES, **parameters)
    assert error <= limit(activation, dtype), f"{error:.3g} ULP at x = {at!r}"


def test_every_activation_has_its_formula_in_the_oracle():
    assert set(FORMULAS) == {activation.name for activation in FAMILY}


def test_the_measurement_sees_a_wrong_digit():
    gelu = next(activation for activation in FAMILY if activation.name == "gelu")

    def off(x, **parameters):
        y = gelu(x, **parameters)
        return np.where(np.abs(y) < 1e300, y, 0.0) * 2e-15 + y

    error, _ = worst(off, gelu, None, np.float64, 500, approximate="none")
    assert 8 < error < 24
