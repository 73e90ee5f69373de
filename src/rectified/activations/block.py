"""Steps that many kernels take on one block of numbers."""

import functools
import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

BLOCK_BYTES = 65_536
"""How much of an array a kernel gets at once: so little that a dozen temporary arrays of that
size stay in the second-level cache."""


def block_size(dtype: np.dtype[Any]) -> int:
    """Return how many numbers of a dtype a kernel gets at once."""
    return BLOCK_BYTES // dtype.itemsize


def constant(value: float, like: Array) -> Array:
    """Return a read-only array of one value, of the size and dtype of a block.

    NumPy's ``maximum`` and ``minimum`` are several times faster with an array than with a
    scalar as their second argument.
    """
    return _constant(value, like.dtype)[: like.size]


@functools.lru_cache(maxsize=8)
def _constant(value: float, dtype: np.dtype[Any]) -> Array:
    block = np.full(block_size(dtype), value, dtype)
    block.flags.writeable = False
    return block


def positive_part(x: Array, out: Array | None = None) -> Array:
    """max(x, 0); NaN stays NaN."""
    return np.maximum(x, constant(0.0, x), out=out)


def negative_part(x: Array, out: Array | None = None) -> Array:
    """min(x, 0); NaN stays NaN."""
    return np.minimum(x, constant(0.0, x), out=out)


def finite(x: Array) -> Array:
    """Replace an infinity by the largest finite number of its sign, so that 0 · x is 0."""
    largest = float(np.finfo(x.dtype).max)
    return np.maximum(np.minimum(x, constant(largest, x)), constant(-largest, x))


def keep_nan(x: Array, out: Array) -> None:
    """Put NaN into `out` wherever `x` is NaN."""
    if math.isnan(np.dot(x, x)):  # a sum of squares is NaN only if one of them is
        np.copyto(out, x, where=np.isnan(x))


def is_positive(x: Array, out: Array | None = None) -> Array:
    """1 above 0, else 0: a factor that chooses, where ``np.where`` would branch.

    On numbers of mixed sign a branch is mispredicted half of the time, which costs ten times
    as much as these multiplications; and by 0 and 1 they are exact.
    """
    if out is None:
        out = np.empty_like(x)
    np.copyto(out, x > constant(0.0, x))
    return out


def step(x: Array, out: Array) -> None:
    """1 above 0, 0 up to and at 0; NaN stays NaN."""
    is_positive(x, out)
    keep_nan(x, out)


def overwrite_positive(x: Array, value: float, out: Array) -> None:
    """Put `value` into `out`, which is finite, wherever x > 0."""
    positive = is_positive(x)
    out -= out * positive
    out += positive * value


def choose_by_sign(x: Array, above: float, below: float, out: Array) -> None:
    """One value above 0, another up to and at 0; NaN stays NaN."""
    np.copyto(out, constant(below, x))
    overwrite_positive(x, above, out)
    keep_nan(x, out)


def inside(x: Array, low: float, high: float, out: Array) -> None:
    """1 strictly between two bounds, 0 elsewhere; NaN stays NaN."""
    np.copyto(out, (x > constant(low, x)) & (x < constant(high, x)))
    keep_nan(x, out)


def product(a: float, x: Array) -> tuple[Array, Array | None]:
    """a · x as an unevaluated sum of two numbers, exact to about 106 bits.

    The second is what rounding a · x loses, or None where nothing is lost. It matters where
    the product goes into an exponential, which multiplies a relative error by its argument.
    Dekker (1971); splitting the mantissas keeps it free of overflow.
    """
    if a == 0.0:
        return finite(x) * 0.0, None
    if a == 1.0:
        return x, None
    rounded = a * x
    mantissa, exponent = np.frexp(a)
    if abs(mantissa) == 0.5:
        return rounded, None
    mantissas, exponents = np.frexp(x)
    lost = np.ldexp(product_error(mantissa, mantissas), exponents + exponent)
    return rounded, np.where(np.isfinite(lost), lost, 0.0)


def quotient(x: Array, a: float) -> tuple[Array, Array | None]:
    """x / a as an unevaluated sum of two numbers, as `product` gives a · x."""
    rounded = x / a
    mantissa, exponent = np.frexp(a)
    if abs(mantissa) == 0.5:
        return rounded, None
    mantissas, exponents = np.frexp(x)
    ratio = mantissas / mantissa
    remainder = (mantissas - ratio * mantissa) - product_error(ratio, mantissa)
    lost = np.ldexp(remainder / mantissa, exponents - exponent)
    return rounded, np.where(np.isfinite(lost), lost, 0.0)


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
