"""Networks of one input, one hidden layer of ReLUs and one output, as four arrays."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np

from rectified.activations import relu
from rectified.networks import Activate, Dense, Network
from rectified.numerics import Array

Weights = tuple[Array, Array, Array, Array]

PARTS = ("the array w1", "the array b1", "the array w2", "the array b2")


def weights(
    slopes: Sequence[float], shifts: Sequence[float], changes: Sequence[float], bias: float = 0.0
) -> Weights:
    """Return w1, b1, w2 and b2 of the network Σ changes · relu(slopes · x + shifts) + bias."""
    return (
        np.array(slopes, dtype=float)[:, None],
        np.array(shifts, dtype=float),
        np.array([changes], dtype=float),
        np.array([bias], dtype=float),
    )


def values(network: Weights, x: Iterable[float]) -> tuple[float, ...]:
    """Return what the network makes of each x."""
    w1, b1, w2, b2 = network
    output = Network([Dense(w1, b1), Activate(relu), Dense(w2, b2)])(np.array([[at] for at in x]))
    return tuple(output[:, 0].tolist())


def same_values(measure: Callable[..., tuple[float, ...]]) -> Callable[..., bool]:
    """Return whether two networks are the same function: their weights may be scaled or sorted."""

    def alike(one: Weights, other: Weights, *arguments: Any) -> bool:
        return np.allclose(measure(one, *arguments), measure(other, *arguments), atol=1e-9)

    return alike
