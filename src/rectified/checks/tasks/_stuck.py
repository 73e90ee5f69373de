"""Leaky nets whose units are each on one side for all examples, so that nothing bends."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from rectified.activations import leaky_relu
from rectified.checks.task import Case
from rectified.networks import Activate, Dense, Network
from rectified.numerics import Array

SLOPES = (0.1, 0.2, 0.3, 0.5)


def network(weights: Sequence[Array], biases: Sequence[Array], negative_slope: float) -> Network:
    """Return the net of dense layers with Leaky ReLU between them."""
    layers: list[Dense | Activate] = []
    for weight, bias in zip(weights, biases, strict=True):
        if layers:
            layers.append(Activate(leaky_relu, negative_slope=negative_slope))
        layers.append(Dense(weight, bias))
    return Network(layers)


def stuck(rng: np.random.Generator, sizes: tuple[int, ...], examples: int, on: float = 0.0) -> Case:
    """Draw a net and examples far from the origin; a unit is on with the probability `on`.

    No input of a unit is nearer to 0 than 0.5. The numbers are rounded, so that they can be shown;
    a unit whose weights are all rounded to 0 would have no kink, and is drawn anew.
    """
    slope = float(rng.choice(SLOPES))
    x = h = np.round(rng.uniform(1.0, 4.0, size=(examples, sizes[0])), 1)
    weights: list[Array] = []
    biases: list[Array] = []
    for n_in, n_out in pairwise(sizes):
        weight = np.round(rng.normal(size=(n_out, n_in)), 1)
        while (flat := ~weight.any(axis=1)).any():
            weight[flat] = np.round(rng.normal(size=(int(flat.sum()), n_in)), 1)
        bias = np.round(rng.normal(size=n_out), 1)
        if len(weights) < len(sizes) - 2:
            z = h @ weight.T
            above, below = (
                np.ceil(10 * (0.5 - z.min(0))) / 10,
                np.floor(10 * (-0.5 - z.max(0))) / 10,
            )
            bias = np.where(rng.random(n_out) < on, above, below)
            h = leaky_relu(z + bias, negative_slope=slope)
        weights.append(weight)
        biases.append(bias)
    first, *hidden, last = sizes
    units = " and ".join(map(str, hidden))
    title = f"a net of {_many(first, 'input')}, {units} hidden units and {_many(last, 'output')}"
    return Case((weights, biases, slope, x), title)


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}{'s' * (count > 1)}"
