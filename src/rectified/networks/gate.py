"""A layer of gated units: one half of its inputs, times an activation of the other half."""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from rectified.activations import GatedUnit
from rectified.networks.arguments import gradient_like, matrix, whole
from rectified.networks.layer import Layer
from rectified.numerics import Array


class Gate(Layer):
    """Gated units: y = v · a(g), where v and g are the two halves of the layer's inputs.

    The layer below makes both halves, so it has twice as many outputs as this one.

    Parameters
    ----------
    unit : GatedUnit
        One of `rectified.activations.GATED`.
    n_out : int
        How many units; the layer takes twice as many numbers.

    Raises
    ------
    TypeError, ValueError
        If `unit` is no gated unit, or `n_out` is not a whole number, at least 1.

    Notes
    -----
    With G the gradient by y: ∂/∂v = G · a(g) and ∂/∂g = G · v · a'(g). Both factors are asked of
    the unit's record: no formula is written here.
    """

    def __init__(self, unit: GatedUnit, n_out: int) -> None:
        if not isinstance(unit, GatedUnit):
            raise TypeError(f"Gate takes a gated unit such as glu; got {unit!r}")
        super().__init__()
        self.unit = unit
        self._units = whole(n_out, "n_out")
        self.n_in, self.n_out = 2 * self._units, self._units
        self.z: Any = None
        self._y: Array | None = None

    def forward(self, z: ArrayLike) -> Array:
        """Return v · a(g)."""
        self.z = matrix(z, 2 * self._units, "Gate")
        self._y = self.unit(self.z)
        return self._y

    def backward(self, grad: ArrayLike) -> Array:
        """Return G · a(g) and G · v · a'(g), side by side."""
        grad = gradient_like(grad, self._y, "Gate")
        return np.concatenate(
            [grad * self.unit.derivative(self.z, wrt=half) for half in ("value", "gate")], axis=1
        )
