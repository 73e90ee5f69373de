"""What sigmoid, SiLU, Softplus, Mish and Tanh share: the logistic function, to the last digits."""

import functools

import numpy as np

from rectified.numerics import Array
from rectified.numerics.exact import sum_error
from rectified.numerics.pieces import clamp_infinities, is_positive

DEEP = -690.0
"""Left of this, exp(z) nears the subnormal numbers, which have fewer digits."""

SHIFT = 64.0


class Logistic:
    """The logistic function of z, from which a family of formulas is built.

    Parameters
    ----------
    z : ndarray of float64
        A block.
    lost : ndarray, optional
        What rounding z has lost, as `rectified.numerics.exact.product` returns it.
    """

    def __init__(self, z: Array, lost: Array | None = None) -> None:
        self.z = z
        self.lost = lost

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
    def rounded_t(self) -> Array:
        """exp(−|z|), of z as it was rounded."""
        t: Array = np.exp(-np.abs(self.z))
        return t

    @functools.cached_property
    def t(self) -> Array:
        """exp(−|z|), in [0, 1]."""
        if self.lost is None:
            return self.rounded_t
        t: Array = self.rounded_t - self.rounded_t * (np.sign(self.z) * self.lost)
        return t

    def value(self, out: Array | None = None) -> Array:
        """σ(z) = 1 / (1 + exp(−z)), without overflow."""
        return np.divide(np.maximum(self.t, is_positive(self.z)), 1.0 + self.t, out=out)

    def slope(self, out: Array | None = None) -> Array:
        """σ'(z) = σ(z) σ(−z) = t / (1 + t)², the same for z and −z.

        What rounding 1 + t loses would count twice; it is put back, in one step with what
        rounding z has lost.
        """
        total = 1.0 + self.rounded_t
        slope = np.divide(self.rounded_t / total, total, out=out)
        lost = 2.0 * sum_error(1.0, self.rounded_t, total)
        if self.lost is not None:
            lost += np.sign(self.z) * self.lost * (1.0 - self.rounded_t)
        slope -= slope * (lost / total)
        return slope

    def deep_left(self, factor: Array | float, out: Array) -> None:
        """Write factor · exp(z) into `out` where exp(z) alone would lose digits."""
        self._deep(self.z < DEEP, factor, out)

    def deep_both(self, factor: Array | float, out: Array) -> None:
        """Write factor · exp(−|z|) into `out` where exp(−|z|) alone would lose digits."""
        self._deep(np.abs(self.z) > -DEEP, factor, out)

    def _deep(self, where: Array, factor: Array | float, out: Array) -> None:
        if not where.any():
            return
        z = self.z[where]
        exponential = np.exp(SHIFT - np.minimum(np.abs(z), 1e4))  # SHIFT − |z| is exact here
        if self.lost is not None:
            exponential -= exponential * (np.sign(z) * self.lost[where])
        factors = factor[where] if isinstance(factor, np.ndarray) else np.full(z.size, factor)
        out[where] = clamp_infinities(factors) * exponential * np.exp(-SHIFT)
