"""Dead units: those whose slope is 0 for every example, so that nothing teaches them."""

import numpy as np
from numpy.typing import ArrayLike

from rectified.networks.network import Network
from rectified.numerics import Array


def dead_units(network: Network, x: ArrayLike) -> list[Array]:
    """Return which units are dead: for each hidden layer an array of booleans, one for a unit.

    A unit is dead on the examples `x` if f'(z) is exactly 0 for every one of them, so that its
    own weights get no gradient (maas2013rectifier; the record's convention at kinks counts).
    A unit of an upper layer may come back, since the layers below it still move its z.

    Parameters
    ----------
    network : Network
        As it stands now.
    x : array_like of shape (n, n_in)
        The examples.

    Raises
    ------
    TypeError, ValueError
        If `x` does not fit the network, or holds no example.
    """
    _run(network, x)
    return [(layer.slope() == 0).all(axis=0) for layer in network.hidden]


def dead_share(network: Network, x: ArrayLike) -> float:
    """Return the share of dead units among all that have an activation; 0 if there are none."""
    dead = dead_units(network, x)
    return float(np.concatenate(dead).mean()) if dead else 0.0


def firing_rates(network: Network, x: ArrayLike) -> list[Array]:
    """Return on which share of the examples each unit fires: for each hidden layer an array.

    A unit fires where its z is positive. For ReLU a rate of 0 means dead; a leaky unit of rate 0
    still learns, but is a straight line on these examples.

    Parameters and errors are those of `dead_units`.
    """
    _run(network, x)
    return [np.mean(layer.z > 0, axis=0) for layer in network.hidden]


def _run(network: Network, x: ArrayLike) -> None:
    if not network(x).size:
        raise ValueError(f"x must hold at least one example to count on; got shape {np.shape(x)}")
