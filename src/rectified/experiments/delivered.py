"""A net as it is delivered to the exercise on dead units: nine in ten of its units are dead."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from rectified.networks import INITIALS, two_moons
from rectified.numerics import Array

ALIVE = 0.1
"""The share of the hidden units that are alive."""


@dataclass(frozen=True)
class Delivered:
    """A net with one hidden layer, and its examples.

    Parameters
    ----------
    weights, biases : tuple of ndarray
        Of the hidden layer and of the output layer.
    x, y : ndarray
        The examples, one a row, and their classes.
    """

    weights: tuple[Array, Array]
    biases: tuple[Array, Array]
    x: Array
    y: Array


def delivered(
    rng: np.random.Generator, units: int = 32, examples: int = 200, *, centre: float = 0.0
) -> Delivered:
    """Draw the two moons, moved by `centre` along both axes, and a net.

    Its weights are He's. The units that are alive have their kinks among the examples; the biases
    of the others are so low that they are off for every example.
    """
    x, y = two_moons(examples, rng=rng)
    x += centre
    pairs = pairwise((2, units, 1))
    first, last = (INITIALS["he"](n_out, n_in, rng) for n_in, n_out in pairs)
    sums = x @ first.T
    on = rng.uniform(0.3, 0.7, units)
    among = [-np.quantile(column, share) for column, share in zip(sums.T, on, strict=True)]
    dead = rng.permutation(units) >= round(ALIVE * units)
    low = -sums.max(axis=0) - rng.uniform(0.5, 3.0, units)
    return Delivered((first, last), (np.where(dead, low, among), np.zeros(1)), x, y)
