"""How sizes over many powers of ten are marked on an axis and told in a sentence."""

from collections.abc import Iterable

import numpy as np

from rectified.numerics import Array

RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def marks(powers: Iterable[int]) -> list[tuple[float, str]]:
    """Return the marks of an axis that holds decimal logarithms: 10⁻⁵, 1, 10⁵.

    Raised digits, since 1e−25 is wider than the margin of a panel.
    """
    return [(float(at), "10" + str(at).translate(RAISED) if at else "1") for at in powers]


def two_digits(sizes: Array) -> Array:
    """Return numbers rounded to two digits, as many as a sentence needs."""
    rounded = [float(f"{size:.1e}") for size in sizes.ravel().tolist()]
    return np.array(rounded).reshape(sizes.shape)
