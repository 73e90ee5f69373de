"""Exact arithmetic: what rounding a product, a quotient or a sum loses, as a number of its own."""

from typing import Any

import numpy as np

from rectified.numerics import Array
from rectified.numerics.pieces import clamp_infinities


def product(a: float, x: Array) -> tuple[Array, Array | None]:
    """a · x as an unevaluated sum of two numbers, exact to about 106 bits.

    The second is what rounding a · x loses, or None where nothing is lost. It matters where
    the product goes into an exponential, which multiplies a relative error by its argument.
    Dekker (1971); splitting the mantissas keeps it free of overflow.
    """
    if a == 0.0:
        return clamp_infinities(x) * 0.0, None
    if a == 1.0:
        return x, None
    rounded = a * x
    mantissa, exponent = np.frexp(a)
    if abs(mantissa) == 0.5:
        return rounded, None
    mantissas, exponents = np.frexp(x)
    lost = np.ldexp(product_error(mantissa, mantissas), exponents + exponent)
    return rounded, _where_it_matters(rounded, lost)


def quotient(x: Array, a: float) -> tuple[Array, Array | None]:
    """x / a as an unevaluated sum of two numbers, as `product` gives a · x."""
    if a == 1.0:
        return x, None
    rounded = x / a
    mantissa, exponent = np.frexp(a)
    if abs(mantissa) == 0.5:
        return rounded, None
    mantissas, exponents = np.frexp(x)
    ratio = mantissas / mantissa
    remainder = (mantissas - ratio * mantissa) - product_error(ratio, mantissa)
    lost = np.ldexp(remainder / mantissa, exponents - exponent)
    return rounded, _where_it_matters(rounded, lost)


def _where_it_matters(rounded: Array, lost: Array) -> Array:
    """0 where an exponential is 0 or infinite anyway; there `lost` may be huge, or NaN."""
    return np.where(np.abs(rounded) < 1e4, lost, 0.0)


def product_error(a: Any, b: Any) -> Any:
    """a · b minus its rounded value, exactly, for numbers far from over- and underflow."""
    a_high, a_low = _split(a)
    b_high, b_low = _split(b)
    return ((a_high * b_high - a * b) + a_high * b_low + a_low * b_high) + a_low * b_low


def sum_error(a: Any, b: Any, total: Any) -> Any:
    """a + b minus `total`, its rounded value, exactly (Knuth, 1969)."""
    rest = total - a
    return (a - (total - rest)) + (b - rest)


def _split(x: Any) -> tuple[Any, Any]:
    """x as a sum of two numbers of 26 bits each."""
    scaled = 134217729.0 * x  # 2**27 + 1
    high = scaled - (scaled - x)
    return high, x - high
