"""The tail of the normal distribution, to the last digits, however far out.

    tail(a) = Φ(−a) = g(a) exp(−a²/2) / (1.75 + a)      for a ≥ 0

g varies only between 0.4 and 0.9. It is a polynomial of degree 23 in s = a / (a + 5) − 1/2,
interpolated with 60 digits at Chebyshev nodes for a ≤ 40; its error is below 1e-17, a tenth of
what rounding costs. `rectified.numerics.gaussian_fit` makes the coefficients. The idea is
Shepherd and Laframboise's (1981): all that varies fast is in the exponential, and s brings
a ≥ 0 into an interval. With 1.75, and not 1, in the denominator, rounding the sum hurts least
near a = 0, where the tail is nearly 1/2.

The exponential is where naive code loses the digits: rounding a² to 53 bits changes
exp(−a²/2) by up to a²/4 ULP. Here a is split into a head of 24 bits, whose square is exact,
and a rest; what rounding a² has lost follows from them and is put back.

For x in single precision all is computed in double, which leaves 29 bits to spare: degree 11
suffices, for a ≤ 15, and nothing need be put back.
"""

import numpy as np

from rectified.numerics import Array
from rectified.numerics.blocks import constant
from rectified.numerics.exact import sum_error

FARTHEST = 40.0
"""Φ(−40) is 0 in float64."""

SINGLE_FARTHEST = 15.0
"""Φ(−15) is 0 in float32."""

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
            -4.932101798315264e-17,
            -0.3982908965640358,
            0.47232790936186275,
            -0.4052844445030109,
            0.15184753994939368,
            0.22324921210303325,
        ],
        [
            -0.5393207993455963,
            0.6064470266793996,
            -0.3869207784936699,
            0.055551622748867685,
            0.1403018674862841,
            -0.10831207268425548,
        ],
        [
            -0.02012309950948109,
            0.0664183035869775,
            -0.009442368581303878,
            -0.03688704109151948,
            0.01211992972498401,
            0.021977205039825837,
        ],
        [
            -0.008782285315231593,
            -0.014167023285425864,
            0.004452381628372299,
            0.008214333587645593,
            -0.0009427562152953935,
            -0.0025461453762888908,
        ],
    ]
)

SINGLE_CENTRE = 0.519205308389177
SINGLE_COEFFICIENTS = np.array(
    [
        [
            -3.806209531845498e-17,
            -0.3982908876416047,
            0.47232802174413907,
            -0.4052860589703042,
            0.1518352800576178,
            0.22332111871746715,
        ],
        [
            -0.5388024205282349,
            0.605564081057084,
            -0.3962706198383935,
            0.05054129249544155,
            0.1990027427517842,
            0.00485491889932779,
        ],
    ]
)

COLUMNS = 8192
"""How many powers are multiplied by the coefficients at once: NumPy's linear algebra starts
threads for more, and waiting for them may take longer than the product."""


class Gaussian:
    """The tail of the normal distribution at the numbers of a block.

    Parameters
    ----------
    x : ndarray of float32 or float64
        A block.

    Attributes
    ----------
    a : ndarray of float64
        |x|, but at most 40; 15 for float32.
    """

    def __init__(self, x: Array) -> None:
        self.x = x
        self.single = x.dtype == np.float32
        farthest = SINGLE_FARTHEST if self.single else FARTHEST
        self.a = np.minimum(np.abs(x), constant(farthest, x)).astype(np.float64, copy=False)

    def tail(self) -> Array:
        """Φ(−a)."""
        return self._times_bell(_ratio(self.a, single=self.single))

    def left_slope(self) -> Array:
        """Φ(−a) − a φ(a)."""
        if self.single:
            ratio = _ratio(self.a, single=True)
            ratio -= self.a * DENSITY
            return self._times_bell(ratio)
        return _times_bell(_slope_ratio(self.a), self.a)

    def _times_bell(self, factor: Array) -> Array:
        if not self.single:
            return _times_bell(factor, self.a)
        square = self.a * self.a
        square *= -0.5
        factor *= np.exp(square, out=square)
        return factor

    def deep_value(self, out: Array) -> None:
        """Write x Φ(x) into `out` where Φ(x) alone nears the subnormals and loses digits."""
        deep = self._deep()
        if deep.any():
            a = self.a[deep]
            out[deep] = _times_bell(-a * _ratio(a), a, SHIFT) * np.exp(-SHIFT)

    def deep_slope(self, out: Array) -> None:
        """Write Φ(x) + x φ(x) into `out`, likewise."""
        deep = self._deep()
        if deep.any():
            a = self.a[deep]
            out[deep] = _times_bell(_slope_ratio(a), a, SHIFT) * np.exp(-SHIFT)

    def _deep(self) -> Array:
        """Where x is that far left; nowhere in single precision, whose tail ends before."""
        return np.zeros(1, bool) if self.single else self.x < DEEP


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


def _ratio(a: Array, *, single: bool = False) -> Array:
    """g(a) / (1.75 + a), which is Φ(−a) exp(a²/2)."""
    s = a + 5.0
    np.divide(a, s, out=s)
    s -= 0.5
    ratio = np.empty_like(a)
    for start in range(0, a.size, COLUMNS):
        part = slice(start, start + COLUMNS)
        if single:
            ratio[part] = _polynomial(s[part], SINGLE_COEFFICIENTS, SINGLE_CENTRE)
        else:
            ratio[part] = _polynomial(s[part], COEFFICIENTS, CENTRE)
    ratio /= np.add(a, 1.75, out=s)
    return ratio


def _slope_ratio(a: Array) -> Array:
    """(Φ(−a) − a φ(a)) exp(a²/2), with what rounding 1.75 + a loses put back."""
    ratio = _ratio(a)
    total = a + 1.75
    ratio -= ratio * (sum_error(1.75, a, total) / total)
    ratio -= a * DENSITY
    return ratio


def _polynomial(s: Array, coefficients: Array, centre: float) -> Array:
    """g: quintics in s by a matrix product, then Horner's rule in s⁶."""
    powers = np.empty((6, s.size))
    one, first, square, cube, fourth, fifth = powers
    one.fill(1.0)
    np.copyto(first, s)
    np.multiply(s, s, out=square)
    np.multiply(square, s, out=cube)
    np.multiply(square, square, out=fourth)
    np.multiply(cube, square, out=fifth)
    quintics: Array = coefficients @ powers
    sixth = np.multiply(cube, cube, out=one)
    total: Array = quintics[-1]
    for quintic in quintics[-2::-1]:
        total *= sixth
        total += quintic
    total += centre  # last, so that all before is small and its rounding hardly counts
    return total
