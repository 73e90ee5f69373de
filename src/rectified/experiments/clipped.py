"""Gradient descent with a gradient that is never longer than it may be."""

from collections.abc import Iterable

import numpy as np

from rectified.networks import SGD
from rectified.networks.optimisers import Rate
from rectified.numerics import Array


class ClippedSGD(SGD):
    """Full-batch gradient descent: p ← p − rate · g · min(1, longest / |g|).

    |g| is the length of the gradient by all parameters together, as in PyTorch's
    ``clip_grad_norm_``. Pascanu, Mikolov and Bengio (2013).
    """

    def __init__(self, learning_rate: Rate, longest: float) -> None:
        super().__init__(learning_rate)
        self.longest = longest

    def step(self, network: Iterable[tuple[str, Array, Array]]) -> None:
        """Cut, then change every parameter."""
        gradients = [gradient for _, _, gradient in network]
        length = np.sqrt(sum(np.vdot(gradient, gradient) for gradient in gradients))
        if length > self.longest:
            for gradient in gradients:
                gradient *= self.longest / length
        super().step(network)
