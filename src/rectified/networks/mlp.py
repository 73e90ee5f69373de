"""The usual network: dense layers with an activation between them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from rectified.activations import Activation
from rectified.networks.arguments import chosen, generator, number, whole
from rectified.networks.batch_norm import BatchNorm
from rectified.networks.initial import INITIALS, Initial
from rectified.networks.layer import Layer
from rectified.networks.layers import Activate, Dense
from rectified.networks.network import Network
from rectified.numerics import Array


def mlp(
    sizes: Sequence[int],
    activation: Activation | str | None,
    *,
    rng: np.random.Generator,
    initial: Initial | str = "he",
    bias: float | Initial | str = 0.0,
    batch_norm: bool = False,
    **parameters: Any,
) -> Network:
    """Return a multilayer perceptron: dense layers, an activation after each but the last.

    Parameters
    ----------
    sizes : sequence of int
        The numbers of inputs, of units in each hidden layer, and of outputs.
    activation : Activation, str or None
        The activation or its name; None or ``"identity"`` for none.
    rng : numpy.random.Generator
        Where the initial weights come from.
    initial : str or callable, default "he"
        The initialisation of the weights: a name of `INITIALS`, or a function like those there.
    bias : float, str or callable, default 0.0
        The initial bias of every unit, or an initialisation.
    batch_norm : bool, default False
        Whether batch normalisation stands before each activation.
    **parameters : float
        The activation's parameters.

    Raises
    ------
    TypeError, ValueError
        If an argument is not of this kind; the message names it.
    """
    if not isinstance(sizes, Sequence) or len(sizes) < 2:
        raise ValueError(f"sizes must be a sequence such as (2, 32, 1); got {sizes!r}")
    widths = [whole(size, "each size") for size in sizes]
    draw = chosen(initial, INITIALS, "initial")
    generator(rng)
    if isinstance(activation, str) and activation == "identity":
        activation = None
    if activation is not None:
        Activate(activation, **parameters)  # refuses what is wrong, hidden layers or none
    elif parameters:
        raise TypeError(f"there is no activation to take {', '.join(parameters)}")
    layers: list[Layer] = []
    for n_in, n_out in pairwise(widths):
        if layers and batch_norm:
            layers.append(BatchNorm(n_in))
        if layers and activation is not None:
            layers.append(Activate(activation, **parameters))
        layers.append(Dense(draw(n_out, n_in, rng), _bias(bias, n_out, n_in, rng)))
    return Network(layers)


def _bias(bias: float | Initial | str, n_out: int, n_in: int, rng: np.random.Generator) -> Array:
    if isinstance(bias, str) or callable(bias):
        return chosen(bias, INITIALS, "bias")(n_out, n_in, rng, shape=(n_out,))
    return np.full(n_out, number(bias, "bias"))
