"""Straight pieces: the cuts, steps and choices that many kernels make on one block."""

import math

import numpy as np

from rectified.numerics import Array
from rectified.numerics.blocks import constant


def positive_part(x: Array, out: Array | None = None) -> Array:
    """max(x, 0); NaN stays NaN."""
    return np.maximum(x, constant(0.0, x), out=out)


def negative_part(x: Array, out: Array | None = None) -> Array:
    """min(x, 0); NaN stays NaN."""
    return np.minimum(x, constant(0.0, x), out=out)


def clamp_infinities(x: Array) -> Array:
    """Replace an infinity by the largest finite number of its sign, so that 0 · x is 0."""
    largest = np.finfo(x.dtype).max
    return x.clip(-largest, largest)


def keep_nan(x: Array, out: Array) -> None:
    """Put NaN into `out` wherever `x` is NaN."""
    if math.isnan(np.minimum.reduce(x)):  # the cheapest way to learn that there is none
        np.copyto(out, x, where=np.isnan(x))


def is_positive(x: Array, out: Array | None = None) -> Array:
    """1 above 0, else 0: a factor that chooses, where ``np.where`` would branch.

    On numbers of mixed sign a branch is mispredicted half of the time, which costs ten times
    as much as these multiplications; and by 0 and 1 they are exact.
    """
    if out is None:
        out = np.empty_like(x)
    np.copyto(out, x > 0.0)
    return out


def step(x: Array, out: Array) -> None:
    """1 above 0, 0 up to and at 0; NaN stays NaN."""
    is_positive(x, out)
    keep_nan(x, out)


def overwrite_positive(x: Array, value: float, out: Array) -> None:
    """Put `value` into `out`, which is finite, wherever x > 0."""
    positive = is_positive(x)
    out -= out * positive
    positive *= value
    out += positive


def bend(x: Array, slope: float, out: Array) -> None:
    """X above 0, slope · x below: max(x, slope · x) where slope ≤ 1, else min(x, slope · x)."""
    if slope == 0.0:
        positive_part(x, out)  # 0 · −∞ would be NaN
    else:
        np.multiply(x, slope, out=out)
        (np.maximum if slope <= 1 else np.minimum)(x, out, out=out)


def choose_by_sign(x: Array, above: float, below: float, out: Array) -> None:
    """One value above 0, another up to and at 0; NaN stays NaN."""
    is_positive(x, out)
    rest = 1.0 - out
    rest *= below
    if above != 1.0:
        out *= above
    out += rest
    keep_nan(x, out)


def inside(x: Array, low: float, high: float, out: Array) -> None:
    """1 strictly between two bounds, 0 elsewhere; NaN stays NaN."""
    within = x > low
    within &= x < high
    np.copyto(out, within)
    keep_nan(x, out)
