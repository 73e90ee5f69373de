"""What every layer of a network has: a way there, a way back, parameters and their gradients.

``forward(x)`` returns the output for a batch, one example a row, and remembers what the way back
needs. ``backward(grad)`` takes the gradient of the loss by that output; it stores the gradients
by the layer's own parameters and returns the gradient by x, which is what the layer below
needs. That is the chain rule, one layer at a time: backpropagation (Rumelhart, Hinton and
Williams, 1986; rumelhart1986learning).
"""

from abc import ABC, abstractmethod

import numpy as np
from numpy.typing import ArrayLike

from rectified.numerics import Array


class Layer(ABC):
    """What every layer has.

    Attributes
    ----------
    parameters : dict from str to ndarray of float64
        What is learned; an optimiser changes the arrays in place.
    gradients : dict from str to ndarray of float64
        Under the same names, the gradient of the loss by each: 0 before the first backward pass,
        new arrays after each.
    training : bool, default False
        Whether a training is going on. Most layers do not care; ``Network.training`` sets it.
    n_in, n_out : int or None
        How many numbers an example has, before and after; None where any number will do.
    """

    training: bool = False
    n_in: int | None = None
    n_out: int | None = None

    def __init__(self, **parameters: Array) -> None:
        self.parameters = parameters
        self.gradients = {name: np.zeros_like(value) for name, value in parameters.items()}

    @abstractmethod
    def forward(self, x: ArrayLike) -> Array:
        """Return the output for a batch, one example a row."""

    @abstractmethod
    def backward(self, grad: ArrayLike) -> Array:
        """Store the gradients by the parameters; return the gradient by x.

        `grad` is the gradient of the loss by the output of the last forward pass.
        """
