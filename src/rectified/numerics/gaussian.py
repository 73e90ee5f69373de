"""The tail of the normal distribution, to the last digits, however far out.

    tail(a) = Φ(−a) = g(a) exp(−a²/2) / (1.75 + a)      for a ≥ 0

g varies only between 0.4 and 0.9. It is a polynomial of degree 23 in s = a / (a + 5) − 1/2,
interpolated once with 60 digits at Chebyshev nodes for a ≤ 40; its error is below 2e-18. The
idea is Shepherd and Laframboise's (1981). With 1.75, and not 1, in the denominator, rounding
the sum hurts least near a = 0, where the tail is nearly 1/2.

The exponential is where naive code loses the digits: rounding a² to 53 bits changes
exp(−a²/2) by up to a²/4 ULP. Here a is split into a head of 24 bits, whose square is exact,
and a rest; what rounding a² has lost follows from them and is put back.
"""

import numpy as np

from rectified.numerics import Array
from rectified.numerics.blocks import constant
from rectified.numerics.exact import sum_error

FARTHEST = 40.0
"""Φ(−40) is 0 in float64."""

DEEP = -37.0
"""Left of this, Φ(x) nears the subnormal numbers, which have fewer digits."""

SHIFT = 64.0

DENSITY = 1.0 / np.sqrt(2.0 * np.pi)
"""The density at 0."""

CENTRE = 0.5192053085812925
"""The constant term of g; what rounding it loses is the first of the coefficients."""

# Row i, column j: the coefficient of s to the power 6 i + j.
COEFFICIENTS = np.array(
    [
        [
            -4.9312118921967377e-17,
            -0.3982908965640358,
            0.47232790936186275,
            -0.40528444450301365,
            0.15184753994939332,
            0.2232492121033978,
        ],
        [
            -0.5393207993453364,
            0.606447026657287,
            -0.3869207785186857,
            0.055551623485501724,
            0.14030186858093543,
            -0.1083120873533102,
        ],
        [
            -0.02012312622447779,
            0.06641848406058576,
            -0.009441975580625641,
            -0.036888396370146126,
            0.0121163637950526,
            0.02198291133403942,
        ],
        [
            -0.008762749262803347,
            -0.014176376585040116,
            0.0043931097543161955,
            0.008199789002625557,
            -0.0008662662301847224,
            -0.0024897936087753614,
        ],
    ]
)


class Gaussian:
    """The tail of the normal distribution at the numbers of a block.

    Parameters
    ----------
    x : ndarray of float64
        A block.

    Attributes
    ----------
    a : ndarray
        |x|, but at most 40.
    """

    def __init__(self, x: Array) -> None:
        self.x = x
        self.a = np.minimum(np.abs(x), constant(FARTHEST, x))

    def tail(self) -> Array:
        """Φ(−a)."""
        return _times_bell(_ratio(self.a), self.a)

    def left_slope(self) -> Array:
        """Φ(−a) − a φ(a)."""
        return _times_bell(_slope_ratio(self.a), self.a)

    def deep_value(self, out: Array) -> None:
        """Write x Φ(x) into `out` where Φ(x) alone nears the subnormals and loses digits."""
        deep = self.x < DEEP
        if deep.any():
            a = self.a[deep]
            out[deep] = _times_bell(-a * _ratio(a), a, SHIFT) * np.exp(-SHIFT)

    def deep_slope(self, out: Array) -> None:
        """Write Φ(x) + x φ(x) into `out`, likewise."""
        deep = self.x < DEEP
        if deep.any():
            a = self.a[deep]
            out[deep] = _times_bell(_slope_ratio(a), a, SHIFT) * np.exp(-SHIFT)


def _times_bell(factor: Array, a: Array, shift: float = 0.0) -> Array:
    """factor · exp(shift − a²/2), with what rounding a² loses put back; overwrites `factor`."""
    square = a * a
    head = a.astype(np.float32).astype(np.float64)
    rest = a - head
    lost = a + head
    rest *= lost
    np.multiply(head, head, out=lost)  # exact: the head has 24 bits
    lost -= square
    lost += rest
    lost *= -0.5
    square *= -0.5
    if shift:
        square += shift
    factor *= np.exp(square, out=square)
    lost *= factor
    factor += lost
    return factor


def _ratio(a: Array) -> Array:
    """g(a) / (1.75 + a), which is Φ(−a) exp(a²/2)."""
    powers = np.empty((6, a.size))
    s = powers[1]
    np.add(a, 5.0, out=s)
    np.divide(a, s, out=s)
    s -= 0.5
    ratio = _polynomial(powers)
    ratio /= a + 1.75
    return ratio


def _slope_ratio(a: Array) -> Array:
    """(Φ(−a) − a φ(a)) exp(a²/2), with what rounding 1.75 + a loses put back."""
    ratio = _ratio(a)
    total = a + 1.75
    ratio -= ratio * (sum_error(1.75, a, total) / total)
    ratio -= a * DENSITY
    return ratio


def _polynomial(powers: Array) -> Array:
    """g, given s in powers[1]: four quintics in s by a matrix product, then Horner's rule in s⁶."""
    one, s, square, cube, fourth, fifth = powers
    one.fill(1.0)
    np.multiply(s, s, out=square)
    np.multiply(square, s, out=cube)
    np.multiply(square, square, out=fourth)
    np.multiply(cube, square, out=fifth)
    quintics: Array = COEFFICIENTS @ powers
    sixth = np.multiply(cube, cube, out=one)
    total: Array = quintics[-1]
    for quintic in quintics[-2::-1]:
        total *= sixth
        total += quintic
    total += CENTRE  # last, so that all before is small and its rounding hardly counts
    return total
