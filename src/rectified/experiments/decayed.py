"""Gradient descent with weight decay, from which some parameters may be spared."""

from collections.abc import Collection, Iterable

from rectified.networks import SGD
from rectified.networks.optimisers import Rate
from rectified.numerics import Array


class DecayedSGD(SGD):
    """Gradient descent on loss + decay/2 · Σ p²: p ← p − rate · (g + decay · p).

    As ``torch.optim.SGD(weight_decay=...)``. Those named in `spared` get no decay: the gradient of
    the loss alone moves them.
    """

    def __init__(self, learning_rate: Rate, decay: float, spared: Collection[str] = ()) -> None:
        super().__init__(learning_rate)
        self.decay = decay
        self.spared = frozenset(spared)

    def step(self, network: Iterable[tuple[str, Array, Array]]) -> None:
        """Add the decay to the gradients, then change every parameter."""
        for name, parameter, gradient in network:
            if name not in self.spared:
                gradient += self.decay * parameter
        super().step(network)
