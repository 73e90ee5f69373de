"""The two layers that every network is made of: a weighted sum, and a bend.

A layer knows nothing of the others; `rectified.networks.layer` says what they have in common.
"""

import math
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from rectified.activations import Activation
from rectified.networks.arguments import doubles, gradient_like, matrix, record
from rectified.networks.layer import Layer
from rectified.numerics import Array


class Dense(Layer):
    """Every output a weighted sum of every input, plus a bias: y = x Wᵀ + b.

    Parameters
    ----------
    weight : array_like of shape (n_out, n_in)
        W, as in ``torch.nn.Linear``. Copied, to float64.
    bias : array_like of shape (n_out,)
        b. Copied, to float64.

    Raises
    ------
    TypeError, ValueError
        If they are not real numbers of these shapes.

    Notes
    -----
    With G the gradient by y: ∂/∂W = Gᵀ x, ∂/∂b = Σ G over the examples, ∂/∂x = G W.
    """

    def __init__(self, weight: ArrayLike, bias: ArrayLike) -> None:
        weight, bias = np.array(doubles(weight, "Dense")), np.array(doubles(bias, "Dense"))
        if weight.ndim != 2 or 0 in weight.shape:
            raise ValueError(f"Dense takes a weight of shape (n_out, n_in); got {weight.shape}")
        self.n_out, self.n_in = weight.shape
        if bias.shape != (self.n_out,):
            raise ValueError(
                f"Dense takes a bias of shape ({self.n_out},), a number for each row of the "
                f"weight of shape {weight.shape}; got {bias.shape}"
            )
        super().__init__(weight=weight, bias=bias)
        self._x: Any = None
        self._y: Array | None = None

    def forward(self, x: ArrayLike) -> Array:
        """Return x Wᵀ + b."""
        self._x = matrix(x, self.parameters["weight"].shape[1], "Dense")
        self._y = self._x @ self.parameters["weight"].T
        self._y += self.parameters["bias"]
        return self._y

    def backward(self, grad: ArrayLike) -> Array:
        """Return G W."""
        grad = gradient_like(grad, self._y, "Dense")
        ones = np.ones(len(grad))  # a product sums several times faster than sum(axis=0)
        self.gradients = {"weight": np.dot(grad.T, self._x), "bias": np.dot(ones, grad)}
        by_x: Array = np.dot(grad, self.parameters["weight"])  # for one output thrice as fast as @
        return by_x


class Activate(Layer):
    """An activation, applied to each number: y = f(z).

    Parameters
    ----------
    activation : Activation or str
        f, or its name.
    **parameters : float
        The activation's parameters. Those that its record calls learnable, such as the slope
        of a Parametric ReLU, become parameters of the layer: one number for all units, of
        shape (). One that a step took out of its range goes back to the range's end.

    Attributes
    ----------
    z, output : ndarray or None
        What went in and what came out at the last forward pass.

    Notes
    -----
    Each number has its own slope: ∂/∂z = G · f'(z), and ∂/∂w = Σ G · ∂f/∂w(z) for a parameter w.
    Both slopes are asked of the activation's record: no formula is written here.
    """

    def __init__(self, activation: Activation | str, **parameters: Any) -> None:
        self.activation = record(activation, "Activate")
        complete = self.activation.complete(parameters)
        self._ranges = {each.name: each for each in self.activation.parameters if each.learnable}
        super().__init__(**{name: np.array(complete[name]) for name in self._ranges})
        self.fixed = {name: at for name, at in parameters.items() if name not in self._ranges}
        self.z: Any = None
        self.output: Any = None

    @property
    def arguments(self) -> dict[str, Any]:
        """The activation's parameters as they stand now: those given, and those learned."""
        return {**self.fixed, **{name: float(at) for name, at in self.parameters.items()}}

    def forward(self, z: ArrayLike) -> Array:
        """Return f(z)."""
        self.z = doubles(z, "Activate")
        for name, value in self.parameters.items():
            value[...] = self._ranges[name].nearest(float(value))
        output = self._ask(self.activation)
        self.output = output
        return output

    def backward(self, grad: ArrayLike) -> Array:
        """Return G · f'(z)."""
        grad = gradient_like(grad, self.output, "Activate")
        for name in self.parameters:
            self.gradients[name] = np.array(np.vdot(grad, self.slope(name)))
        slope = self.slope()
        slope *= grad
        return slope

    def slope(self, wrt: str = "x") -> Array:
        """Return the derivative at the last z, by z itself or by a parameter."""
        if self.z is None:
            raise RuntimeError("Activate.slope needs a forward pass first")
        return self._ask(self.activation.derivative, wrt=wrt)

    def _ask(self, function: Any, **keywords: str) -> Array:
        arguments = self.arguments
        if not all(math.isfinite(float(at)) for at in self.parameters.values()):
            return np.full_like(self.z, np.nan)  # a training that diverged
        result: Array = function(self.z, **keywords, **arguments)
        return result
