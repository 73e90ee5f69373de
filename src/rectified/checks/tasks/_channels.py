"""PReLU as a layer: one slope that all share, or one for each channel, which is axis 1."""

from typing import Any

import numpy as np

from rectified.activations import prelu
from rectified.networks import Activate, ActivateEach
from rectified.numerics import Array

LEFT = (-3.0, -2.5, -2.0, -1.5, -1.0, -0.5)


def layer_for(weight: Any) -> Activate:
    """Return the layer with this slope, or with these."""
    if np.ndim(weight) == 0:
        return Activate(prelu, weight=float(weight))
    layer = ActivateEach(prelu, len(weight))
    layer.parameters["weight"][:] = weight
    return layer


def rows(array: Array, weight: Any) -> Array:
    """Return an array with a column for each channel, where channels have slopes of their own."""
    if np.ndim(weight) == 0:
        return array
    return np.moveaxis(array, 1, -1).reshape(-1, len(weight))


def unrowed(table: Array, x: Array, weight: Any) -> Array:
    """Return what `rows` made a table of, in the shape of x."""
    if np.ndim(weight) == 0:
        return table
    moved = np.moveaxis(x, 1, -1).shape
    return np.moveaxis(table.reshape(moved), -1, 1)


def aligned(x: Array, weight: Any) -> Any:
    """Return the slopes in a shape that NumPy lines up with axis 1 of x."""
    return np.reshape(weight, (1, -1, *[1] * (x.ndim - 2))) if np.ndim(weight) else weight


def drawn(rng: np.random.Generator, *shape: int, digits: int = 1) -> Array:
    """Draw numbers of both signs, none of them 0."""
    numbers = np.round(rng.normal(scale=2.0, size=shape), digits)
    return np.where(numbers == 0, -1.5, numbers)


def slopes(rng: np.random.Generator, channels: int) -> Array:
    """Draw a slope for each channel: some negative, some steep, no two alike."""
    return np.round(rng.permutation(np.linspace(-0.8, 1.7, channels)) + rng.uniform(0, 0.2), 2)
