"""An activation that every unit has for itself: what is learned of it, one number for each unit."""

import math
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from rectified.activations import Activation
from rectified.networks.arguments import gradient_like, matrix, whole
from rectified.networks.layers import Activate
from rectified.numerics import Array


class ActivateEach(Activate):
    """An activation with parameters of its own for each unit: y_j = f(z_j; w_j).

    As ``torch.nn.PReLU(num_parameters=units)``, where a channel is a unit.

    Parameters
    ----------
    activation : Activation or str
        f, or its name.
    units : int
        How many numbers an example has.
    **parameters : float
        The activation's parameters. Those that its record calls learnable become parameters of
        the layer, of shape (units,), all alike at the start.

    Raises
    ------
    TypeError, ValueError
        As for `Activate`; also if `units` is no whole number of at least 1.

    Notes
    -----
    ∂/∂w_j = Σ G_j · ∂f/∂w(z_j) sums over the examples alone; `Activate` sums over the units too.
    """

    def __init__(self, activation: Activation | str, units: int, **parameters: Any) -> None:
        super().__init__(activation, **parameters)
        self.units = self.n_in = self.n_out = whole(units, "units")
        for name, value in self.parameters.items():
            self.parameters[name] = np.full(self.units, value)
            self.gradients[name] = np.zeros(self.units)

    @property
    def arguments(self) -> dict[str, Any]:
        """The activation's parameters as they stand now: those given, and those learned."""
        return {**self.fixed, **self.parameters}

    def forward(self, z: ArrayLike) -> Array:
        """Return f(z), each column with the parameters of its unit."""
        self.z = matrix(z, self.units, "ActivateEach")
        for name, values in self.parameters.items():
            values[:] = [self._ranges[name].nearest(value) for value in values.tolist()]
        output: Array = self._ask(self.activation)
        self.output = output
        return output

    def backward(self, grad: ArrayLike) -> Array:
        """Return G · f'(z)."""
        grad = gradient_like(grad, self.output, "ActivateEach")
        for name in self.parameters:
            self.gradients[name] = np.sum(grad * self.slope(name), axis=0)
        by_z: Array = self.slope()
        by_z *= grad
        return by_z

    def _ask(self, function: Any, **keywords: str) -> Array:
        result: Array = np.full_like(self.z, np.nan)  # stays so where a training diverged
        for j, column in enumerate(self.z.T):
            own = {name: float(values[j]) for name, values in self.parameters.items()}
            if all(map(math.isfinite, own.values())):
                result[:, j] = function(column, **keywords, **self.fixed, **own)
        return result
