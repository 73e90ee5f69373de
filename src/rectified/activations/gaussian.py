"""The tail of the normal distribution, to the last digits, however far out.

    tail(a) = Φ(−a) = g(a) exp(−a²/2) / (1 + a)      for a ≥ 0

g varies only between 0.40 and 0.53. It is a polynomial of degree 23 in s = (a − 5) / (a + 5),
interpolated once with 60 digits at Chebyshev nodes for a ≤ 40; its error is below 2e-18. The
idea is Shepherd and Laframboise's (1981). Since g is near its first coefficient, rounding in
the other terms hardly counts.

The exponential is where naive code loses the digits: rounding a² to 53 bits changes
exp(−a²/2) by up to a²/4 ULP. Here a is split into a head of 24 bits, whose square is exact,
and a rest.
"""

import numpy as np

from rectified.activations.block import Array, constant

FARTHEST = 40.0
"""Φ(−40) is 0 in float64."""

DEEP = -37.0
"""Left of this, Φ(x) nears the subnormal numbers, which have fewer digits."""

SHIFT = 64.0

DENSITY = 1.0 / np.sqrt(2.0 * np.pi)
"""The density at 0."""

CENTRE = 0.46151582985003775
"""The constant term of g; what rounding it loses is the first of the coefficients."""

# Row i, column j: the coefficient of s to the power 4 i + j.
COEFFICIENTS = np.array(
    [
        [2.372859763824004e-17, -0.09155228183400893, 0.031030368425963288, 0.01000235238521821],
        [-0.026401042966294374, 0.024536963244021336, -0.01517041540262745, 0.0065220006629710305],
        [
            -0.0016760723452947457,
            7.791634496543258e-06,
            0.0001823341624664795,
            -5.360775214270422e-05,
        ],
        [
            -9.896218700323982e-06,
            9.06031347517072e-06,
            -6.989625690593724e-08,
            -1.3083061213355804e-06,
        ],
        [
            1.268859024254632e-07,
            1.9713110567751913e-07,
            -2.498576730684726e-08,
            -3.129791469580789e-08,
        ],
        [
            2.6884389881172506e-09,
            4.302887001629262e-09,
            6.012504280422094e-12,
            -2.8010695190831476e-10,
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
        ratio, lost = _ratio(self.a)
        return _times_bell(ratio, self.a, lost)

    def left_slope(self) -> Array:
        """Φ(−a) − a φ(a)."""
        return _times_bell(_slope_ratio(self.a), self.a)

    def deep_value(self, out: Array) -> None:
        """Write x Φ(x) into `out` where Φ(x) alone nears the subnormals and loses digits."""
        deep = self.x < DEEP
        if deep.any():
            a = self.a[deep]
            ratio, lost = _ratio(a)
            out[deep] = _times_bell(-a * ratio, a, lost, SHIFT) * np.exp(-SHIFT)

    def deep_slope(self, out: Array) -> None:
        """Write Φ(x) + x φ(x) into `out`, likewise."""
        deep = self.x < DEEP
        if deep.any():
            a = self.a[deep]
            out[deep] = _times_bell(_slope_ratio(a), a, shift=SHIFT) * np.exp(-SHIFT)


def _times_bell(factor: Array, a: Array, lost: Array | float = 0.0, shift: float = 0.0) -> Array:
    """factor (1 − lost) exp(shift − a²/2), the square not rounded; overwrites `factor`."""
    head = a.astype(np.float32).astype(np.float64)
    bell = np.square(head)
    bell *= -0.5
    bell += shift
    factor *= np.exp(bell, out=bell)
    rest = head - a
    head += a
    rest *= head
    rest *= 0.5
    np.expm1(rest, out=rest)
    rest -= lost
    rest *= factor
    factor += rest
    return factor


def _ratio(a: Array) -> tuple[Array, Array]:
    """g(a) / (1 + a), which is Φ(−a) exp(a²/2), and the part of it that rounding 1 + a loses."""
    total = 1.0 + a
    lost = total - 1.0
    np.subtract(a, lost, out=lost)  # exact, whatever a ≥ 0 is
    lost /= total
    s = a + 5.0
    np.divide(a, s, out=s)
    s *= 2.0
    s -= 1.0
    ratio = _polynomial(s)
    ratio /= total
    return ratio, lost


def _slope_ratio(a: Array) -> Array:
    """(Φ(−a) − a φ(a)) exp(a²/2)."""
    ratio, lost = _ratio(a)
    ratio -= ratio * lost
    ratio -= a * DENSITY
    return ratio


def _polynomial(s: Array) -> Array:
    """g as a polynomial in s: cubics in s by one matrix product, then Horner's rule in s⁴."""
    powers = np.empty((4, s.size))
    powers[0] = 1.0
    powers[1] = s
    np.multiply(s, s, out=powers[2])
    np.multiply(powers[2], s, out=powers[3])
    cubics: Array = COEFFICIENTS @ powers
    fourth = powers[2] * powers[2]
    total: Array = cubics[-1]
    for cubic in cubics[-2::-1]:
        total *= fourth
        total += cubic
    total += CENTRE  # last, so that all before is small and its rounding hardly counts
    return total
