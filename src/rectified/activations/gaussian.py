"""The tail of the normal distribution, to the last digits, however far out.

    tail(a) = Φ(−a) = g(a) · exp(−a²/2) / (2 (1 + √2 a))      for a ≥ 0

g varies only between 1 and 1.29. It is a polynomial of degree 23 in s = (a − 5) / (a + 5),
fitted once with 50 digits at Chebyshev nodes for a ≤ 40; its error is below 4e-18. The idea,
and the name g for a similar function, are Shepherd and Laframboise's (1981). Since g is near
1.24, rounding in the other terms hardly counts.

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

SQRT_8 = np.sqrt(8.0)

DENSITY = 1.0 / np.sqrt(2.0 * np.pi)
"""The density at 0."""

# Row i, column j: the coefficient of s to the power 4 i + j.
COEFFICIENTS = np.array(
    [
        [1.2416418529896744, -0.1401048272412356, -0.008387416356565737, 0.09529732267786503],
        [-0.11431809794395197, 0.08879772265842568, -0.0503571096711168, 0.02041770277305272],
        [
            -0.004922530271865834,
            -8.920050626157285e-05,
            0.0005657786642643854,
            -0.00015242200463772929,
        ],
        [
            -3.349518549829331e-05,
            2.6678636451241794e-05,
            3.6165332606711106e-07,
            -3.9021004997651415e-06,
        ],
        [
            2.9482786878898143e-07,
            5.900616597391494e-07,
            -6.134623351667731e-08,
            -9.322781506421462e-08,
        ],
        [
            5.94592157192332e-09,
            1.260441297858383e-08,
            2.5177827601322124e-10,
            -7.738162590496131e-10,
        ],
    ]
)


class Gaussian:
    """The normal density and distribution at the numbers of a block.

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
        self.bell = _bell(self.a, 0.0)

    def density(self) -> Array:
        """φ(x) = exp(−x²/2) / √(2π)."""
        density: Array = self.bell * DENSITY
        return density

    def distribution(self, out: Array | None = None) -> Array:
        """Φ(x), right also where it is tiny."""
        return np.abs((self.x > 0) - self.tail(), out=out)

    def tail(self) -> Array:
        """Φ(−|x|)."""
        return _ratio(self.a) * self.bell

    def deep_value(self, out: Array) -> None:
        """Write x Φ(x) into `out` where Φ(x) alone nears the subnormals and loses digits."""
        deep = self.x < DEEP
        if deep.any():
            a = self.a[deep]
            out[deep] = -a * _ratio(a) * _bell(a, SHIFT) * np.exp(-SHIFT)

    def deep_slope(self, out: Array) -> None:
        """Write Φ(x) + x φ(x) into `out`, likewise."""
        deep = self.x < DEEP
        if deep.any():
            a = self.a[deep]
            out[deep] = (_ratio(a) - a * DENSITY) * _bell(a, SHIFT) * np.exp(-SHIFT)


def _bell(a: Array, shift: float) -> Array:
    """exp(shift − a²/2), the square not rounded."""
    head = a.astype(np.float32).astype(np.float64)
    bell: Array = np.exp(shift - 0.5 * np.square(head))
    bell += bell * np.expm1((head - a) * (head + a) * 0.5)
    return bell


def _ratio(a: Array) -> Array:
    """g(a) / (2 (1 + √2 a)): the tail in units of exp(−a²/2)."""
    ratio = _polynomial((a - 5.0) / (a + 5.0))
    ratio /= 2.0 + SQRT_8 * a
    return ratio


def _polynomial(s: Array) -> Array:
    """Sum of COEFFICIENTS times powers of s: cubics in s by one matrix product, then Horner."""
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
    return total
