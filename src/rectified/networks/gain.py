"""The gain: how much larger weights must be because an activation shrinks what passes."""

import math
from typing import Any

import numpy as np

from rectified.activations import Activation
from rectified.networks.arguments import record
from rectified.numerics import Array

FARTHEST = 38.0
"""Beyond it the normal density is 0 in double precision's normal numbers."""


@np.errstate(all="ignore")
def gain(activation: Activation | str | None, **parameters: Any) -> float:
    """Return 1 / √E f(z)² for a normal z of mean 0 and variance 1; 1 without an activation.

    A layer whose weights have variance gain² / n_in, as ``he(n_out, n_in, rng, gain=...)`` draws
    them, then hands on the mean square that it gets. For ReLU it is He's √2 (he2015delving), for
    SELU with the parameters of its authors it is 1 (klambauer2017self).

    Parameters
    ----------
    activation : Activation, str or None
        f, or its name.
    **parameters : float
        Its parameters.

    Raises
    ------
    TypeError, ValueError
        As for the activation itself; ValueError also if f is 0 everywhere.

    Notes
    -----
    Gauss and Legendre's rule on intervals that end where two pieces of f meet. PyTorch's
    ``calculate_gain`` returns rules of thumb instead, such as 5/3 for tanh (here 1.59).
    """
    if activation is None:
        return 1.0
    f = record(activation, "gain")
    z, weights = _rule(f.places(**parameters))
    values = f(z, **parameters)
    largest = float(np.max(np.abs(values)))  # by which values are divided: no square overflows
    if largest == 0:
        raise ValueError(f"{f.name} with {parameters} is 0 everywhere: no gain makes up for that")
    return 1.0 / math.sqrt(float(weights @ (values / largest) ** 2)) / largest


def _rule(joints: tuple[float, ...]) -> tuple[Array, Array]:
    """Nodes, and weights that make a sum of an expectation over the normal distribution."""
    halvings = 2.0 ** -np.arange(30)  # narrow intervals near 0, for steep functions
    edges = np.concatenate(
        [[0.0, *joints], halvings, -halvings, np.arange(-FARTHEST, FARTHEST + 1)]
    )
    edges = np.unique(edges[abs(edges) <= FARTHEST])
    nodes, weights = np.polynomial.legendre.leggauss(20)
    half = np.diff(edges)[:, None] / 2
    z = (edges[:-1, None] + half * (1 + nodes)).ravel()
    density = np.exp(-(z**2) / 2) / math.sqrt(2 * math.pi)
    return z, (half * weights).ravel() * density
