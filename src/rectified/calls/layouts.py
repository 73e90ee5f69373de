"""The same numbers, laid out in memory in another way."""

from collections.abc import Callable

import numpy as np

from rectified.numerics import Array


def _plain(x: Array) -> Array:
    return np.array(x, order="C")


def _read_only(x: Array) -> Array:
    copy = np.array(x, order="C")
    copy.flags.writeable = False
    return copy


def _strided(x: Array) -> Array:
    """Every second element, along the last axis, of an array with other numbers between."""
    padded = np.repeat(x, 2, axis=-1)
    padded[..., 1::2] = 1
    return padded[..., ::2]


def _sparse(x: Array) -> Array:
    """Every third row of an array with other rows between."""
    padded = np.repeat(x, 3, axis=0)
    padded[1::3] = padded[2::3] = 1
    return padded[::3]


def _fortran(x: Array) -> Array:
    return np.array(x, order="F")


LAYOUTS: dict[str, Callable[[Array], Array]] = {
    "plain": _plain,
    "read-only": _read_only,
    "every second": _strided,
    "every third": _sparse,
    "Fortran-ordered": _fortran,
}
"""By name, so that a name can stand for the layout where only plain data may pass."""
