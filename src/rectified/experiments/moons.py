"""What several experiments have in common: a net that learns the two moons, all at once."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from rectified.activations import Activation, sigmoid
from rectified.networks import (
    Activate,
    Network,
    Optimiser,
    Recorder,
    binary_cross_entropy,
    mlp,
    train,
    two_moons,
)
from rectified.numerics import Array


def start(
    seed: int, hidden: Sequence[int], activation: Activation, **options: Any
) -> tuple[Network, Array, Array]:
    """Return a net with these hidden layers and the examples, both drawn from the seed.

    The examples are the default of `two_moons`: 200, noise 0.1. The options are those of `mlp`.
    """
    rng = np.random.default_rng(seed)
    x, y = two_moons(rng=rng)
    return mlp((2, *hidden, 1), activation, rng=rng, **options), x, y


def learn(
    network: Network,
    x: Array,
    y: Array,
    optimiser: Optimiser,
    steps: int,
    record: Sequence[Recorder] = (),
) -> None:
    """Train on all examples in every step."""
    loss = binary_cross_entropy
    train(network, x, y, loss=loss, optimiser=optimiser, steps=steps, record=record)


def probability(network: Network) -> Network:
    """Return a network that shares the layers, and whose output is the probability of class 1."""
    return Network([*network.layers, Activate(sigmoid)])


def drawn(x: Array, y: Array) -> dict[str, Array]:
    """Return the examples as a film holds them: points, float16, and classes, uint8."""
    return {"points": x.astype(np.float16), "classes": y.astype(np.uint8)}
