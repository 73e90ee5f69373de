"""What sigmoid, SiLU, Softplus, Mish and Tanh share: the logistic function, to the last digits."""

import functools

import numpy as np

from rectified.numerics import Array
from rectified.numerics.blocks import constant
from rectified.numerics.exponential import exp
from rectified.numerics.pieces import clamp_infinities

FAR = {np.dtype(np.float32): 85.0, np.dtype(np.float64): 690.0}
"""Beyond this, exp(−|z|) nears the subnormal numbers, which have fewer digits."""

SMALL = {dtype: np.exp(-far) for dtype, far in FAR.items()}

RIGHT = 40.0
"""Beyond this, 1 + exp(z) is exp(z) in float64, and σ(z) is 1."""


class Logistic:
    """The logistic function of z, from which a family of formulas is built.

    Parameters
    ----------
    z : ndarray of float32 or float64
        A block.
    lost : ndarray, optional
        What rounding z has lost, as `rectified.numerics.exact.product` returns it.
    """

    def __init__(self, z: Array, lost: Array | None = None) -> None:
        self.z = z
        self.lost = lost
        self.far = FAR[z.dtype]

    def times(self, factor: Array | float, out: Array) -> None:
        """Write factor · σ(z) into `out`: factor / (1 + exp(−z)), or factor · exp(z) far left."""
        total: Array = np.negative(self.z)
        np.exp(total, out=total)
        if self.lost is not None:
            total -= total * self.lost
        total += 1.0
        np.divide(factor, total, out=out)
        self.deep_left(factor, out)

    @functools.cached_property
    def t(self) -> Array:
        """exp(−|z|), in [0, 1]: unlike exp(z) it never overflows."""
        t: Array = np.abs(self.z)
        np.negative(t, out=t)
        np.exp(t, out=t)
        if self.lost is not None:
            t -= t * (np.sign(self.z) * self.lost)
        return t

    def value(self, out: Array | None = None) -> Array:
        """σ(z) = exp(z) / (1 + exp(z)), where it is not yet 1; exp(z) is exact far left."""
        power: Array = np.minimum(self.z, constant(RIGHT, self.z))
        np.exp(power, out=power)
        if self.lost is not None:
            power += power * self.lost
        return np.divide(power, 1.0 + power, out=out)

    def slope(self, out: Array | None = None) -> Array:
        """σ'(z) = σ(z) σ(−z) = t / (1 + t)², the same for z and −z.

        The square is written 1 + t (2 + t). Where t is small, rounding 2 + t hardly counts, so
        that 1 is rounded against once; in (1 + t)² that loss would count twice.
        """
        return bell(self.t, out)

    def slope_of_product(self, out: Array) -> None:
        """Write (z σ(z))' = σ(z) (1 + z e^{−z} σ(z)) into `out`; e^{−z} σ(z) is σ(−z)."""
        z = self.z.clip(-self.far, self.far)  # infinities would meet zeros
        power = exp(-z)
        if self.lost is not None:
            power -= power * self.lost
        total = 1.0 + power
        value = np.divide(1.0, total, out=total)
        power *= value
        power *= z
        power += 1.0
        np.multiply(power, value, out=out)
        self.deep_left(self.z, out, plus=1.0)

    def deep_left(self, factor: Array | float, out: Array, plus: float = 0.0) -> None:
        """Write (factor + plus) · exp(z) into `out` where exp(z) alone would lose digits."""
        if not np.minimum.reduce(self.z) >= -self.far:  # also where z holds a NaN
            where = self.z < -self.far
            out[where] = _times_power(plus + _pick(factor, where), *self._distance(where, 1.0))

    def deep_both(self, factor: Array | float, second: Array | float, out: Array) -> None:
        """Write factor · second · exp(−|z|) into `out` where exp(−|z|) alone would lose digits.

        The factors' product may overflow, and the exponential be 0, where all three together
        are an ordinary number. So each factor takes half of the exponent.
        """
        if not np.minimum.reduce(self.t) >= SMALL[self.t.dtype]:
            where = np.abs(self.z) > self.far
            half = self._distance(where, 0.5)
            first = _times_power(_pick(factor, where), *half)
            out[where] = first * _times_power(_pick(second, where), *half)

    def _distance(self, where: Array, scale: float) -> tuple[Array, Array | float]:
        """scale · |z| as far as it matters, and what rounding it has lost."""
        z = self.z[where]
        lost = 0.0 if self.lost is None else scale * np.sign(z) * self.lost[where]
        return scale * np.minimum(np.abs(z), 4.0 * self.far), lost


def bell(t: Array, out: Array | None = None) -> Array:
    """t / (1 + t)², which is σ'(z) for t = exp(−|z|); the square as 1 + t (2 + t)."""
    square = t + 2.0
    square *= t
    square += 1.0
    return np.divide(t, square, out=out)


def _pick(factor: Array | float, where: Array) -> Array | float:
    return clamp_infinities(factor[where]) if isinstance(factor, np.ndarray) else factor


def _times_power(factor: Array | float, distance: Array, lost: Array | float) -> Array:
    """factor · exp(−distance), where the exponential alone may be subnormal or 0.

    It is taken in steps that are normal numbers each, so that only the last can bring the
    product, and never the exponential, among the subnormal numbers.
    """
    product: Array | float = factor
    while distance.any():
        near = np.minimum(distance, FAR[distance.dtype])
        product = product * exp(-near)
        distance = distance - near  # exact: both are multiples of the same power of 2
    return np.asarray(product - product * lost)
