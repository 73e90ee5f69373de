"""Networks of Leaky ReLUs as lists of weights and biases, for another framework to compute."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from rectified.activations import Activation, leaky_relu, relu
from rectified.checks.task import Case, Function, Kind, Mistake
from rectified.checks.tasks._backpropagation import SMALLEST, Arrays, Net, case, drawn
from rectified.networks import Activate, Dense, Layer, Network
from rectified.numerics import Array

CLEAR = 1e-3
"""So far the sum of every hidden unit is from 0, for every example."""

DOUBLE = 1e-12
"""The allowed error where double precision is asked; elsewhere single precision will do."""

SLOPES = (0.1, 0.2, 0.3, 0.5)


def network(
    weights: Arrays,
    biases: Arrays,
    negative_slope: float,
    *,
    hidden: Activation | None = leaky_relu,
    last: Activation | None = None,
    transposed: bool = False,
    turned: bool = False,
    with_bias: bool = True,
) -> Network:
    """Return the network: dense layers with Leaky ReLU between them, or something done otherwise.

    Another activation after `hidden` layers, or none; one after the `last`; weights `transposed`,
    or layers `turned` round, as far as that fits; or without biases.
    """
    layers: list[Layer] = []
    for number, (weight, bias) in enumerate(zip(weights, biases, strict=True), 1):
        if (transposed or turned) and weight.shape[0] != weight.shape[1]:
            raise RuntimeError("the shapes do not fit")  # as PyTorch does
        layers.append(Dense(weight.T if transposed else weight, bias if with_bias else 0 * bias))
        activation = last if number == len(weights) else hidden
        if activation is leaky_relu:
            layers.append(Activate(activation, negative_slope=negative_slope))
        elif activation is not None:
            layers.append(Activate(activation))
    return Network(layers)


def _net(rng: np.random.Generator, sizes: Sequence[int], examples: int, slope: float) -> Net:
    """Draw a network with units on either side of their kinks, and a negative output."""
    while True:
        weights, biases, x, y = drawn(rng, sizes, examples)
        net = network(weights, biases, slope)
        output = net(x)
        sums: list[Array] = [layer.z for layer in net.hidden]
        if (output < 0).any() and all(
            (np.abs(z) > CLEAR).all() and (z > 0).any() and (z < 0).any() for z in sums
        ):
            return weights, biases, x, y


Arguments = Callable[[Net, float], tuple[Any, ...]]
"""Makes the arguments of a task from a network and a slope."""


def kind(
    name: str,
    title: str,
    sizes: Sequence[Sequence[int]],
    arguments: Arguments,
    *,
    smallest: bool = False,
    relative: float | None = None,
) -> Kind:
    """Return the kind of networks of some sizes, of which the smallest may come first."""

    def cases(rng: np.random.Generator) -> list[Case]:
        slopes = [float(rng.choice(SLOPES)) for _ in sizes]
        nets = [
            _net(rng, one, 2 + number, slope)
            for number, (one, slope) in enumerate(zip(sizes, slopes, strict=True))
        ]
        if smallest:
            nets, slopes = [SMALLEST, *nets], [SLOPES[0], *slopes]
        pairs = zip(nets, slopes, strict=True)
        made = [case(net[0], *arguments(net, slope)) for net, slope in pairs]
        return [replace(one, relative=relative) for one in made]

    return Kind(name, title, cases)


def mistakes(wrong: Callable[..., Function]) -> tuple[Mistake, ...]:
    """Return what goes wrong where a network is carried over, whatever is asked of it.

    `wrong` makes the function that asks it of a network with another slope, or one of which
    something is done otherwise, as `network` takes it.
    """
    return (
        Mistake(
            "default-slope",
            wrong(0.01),
            "The hidden units leak 0.01, the default of PyTorch, whatever negative_slope is.",
        ),
        Mistake(
            "relu-for-leaky",
            wrong(hidden=relu),
            "The hidden units do not leak at all: this is ReLU. They are Leaky ReLUs with the\n"
            "slope that is passed.",
        ),
        Mistake(
            "no-activation",
            wrong(hidden=None),
            "There is nothing between the layers, so that all of them are one. After each layer\n"
            "but the last stands Leaky ReLU.",
        ),
        Mistake(
            "layer-turned-round",
            wrong(turned=True),
            "The layers are made with inputs and outputs exchanged, and only where both are\n"
            "equally many does it not show. nn.Linear takes the inputs first; its weight then has\n"
            "the shape (outputs, inputs).",
        ),
        Mistake(
            "transposed",
            wrong(transposed=True),
            "The weights are transposed. PyTorch keeps them as they come here: a row for each\n"
            "output. It is Keras that has a column for each.",
        ),
    )
