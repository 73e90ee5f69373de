"""The functions for single precision, against double precision, on one float32 in a thousand."""

import numpy as np
import pytest

from rectified.numerics import exponential


def floats(low, high):
    """Every thousandth float32 between two positive bounds."""
    bits = [int(np.float32(bound).view(np.int32)) for bound in (low, high)]
    return np.arange(*bits, 1000, dtype=np.int32).view(np.float32)


def ulps(measured, true):
    limits = np.finfo(np.float32)
    units = np.spacing(np.maximum(np.abs(true).astype(np.float32), limits.tiny))
    return np.max(np.abs(measured - true) / units)


@pytest.mark.parametrize(
    ("function", "true", "sign", "low", "high", "limit"),
    [
        (exponential.exp, np.exp, 1, 1e-8, 87, 1.0),
        (exponential.exp, np.exp, -1, 1e-8, 87, 1.0),
        (exponential.expm1, np.expm1, -1, 1e-45, 1e4, 3.0),
        (exponential.log1p, np.log1p, 1, 1e-45, 1, 3.0),
    ],
    ids=["exp right", "exp left", "expm1", "log1p"],
)
def test_single(function, true, sign, low, high, limit):
    x = sign * floats(low, high)
    with np.errstate(all="ignore"):
        measured = function(x)
    assert measured.dtype == np.float32
    assert ulps(measured.astype(np.float64), true(x.astype(np.float64))) <= limit


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_zero_and_nan(dtype):
    x = np.array([0.0, np.nan], dtype)
    with np.errstate(all="ignore"):
        np.testing.assert_array_equal(exponential.exp(x), [1.0, np.nan])
        np.testing.assert_array_equal(exponential.expm1(x), x)
        np.testing.assert_array_equal(exponential.log1p(x), x)
