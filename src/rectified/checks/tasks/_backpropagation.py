"""Networks of ReLUs as lists of weights and biases, drawn so that no unit is near its kink."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from rectified.activations import relu
from rectified.checks.task import Case
from rectified.networks import Activate, Dense, Layer, Network
from rectified.numerics import Array

Arrays = Sequence[Array]
Two = tuple[list[Array], list[Array]]
Net = tuple[list[Array], list[Array], Array, Array]
"""Weights, biases, examples and targets."""

FAR = 9.0
"""What keeps outputs positive, even where a weight is moved a long way."""

CLEAR = 0.1
"""So far the sum of every hidden unit is from 0, for every example."""

GRADIENTS = ("the list of weight gradients", "the list of bias gradients")


def network(weights: Arrays, biases: Arrays) -> Network:
    """Return the network: dense layers with ReLU between them."""
    layers: list[Layer] = []
    for weight, bias in zip(weights, biases, strict=True):
        if layers:
            layers.append(Activate(relu))
        layers.append(Dense(weight, bias))
    return Network(layers)


def passed(weights: Arrays, biases: Arrays, x: Array) -> Two:
    """Return the sums of every layer, and what each layer gets and the last one gives."""
    net = network(weights, biases)
    output = net(x)
    z = [layer.z for layer in net.hidden] + [output]
    return z, [x, *(layer.output for layer in net.hidden), output]


def drawn(
    rng: np.random.Generator, sizes: Sequence[int], examples: int, *, positive: bool = False
) -> Net:
    """Draw a network and examples, with numbers of one digit behind the point.

    Each hidden layer has units that are on and units that are off. Where `positive`, outputs are
    far above 0, so that a ReLU after the last layer would change nothing.
    """
    while True:
        pairs = list(pairwise(sizes))
        weights = [np.round(rng.uniform(-1.5, 1.5, size=(out, n)), 1) for n, out in pairs]
        biases = [np.round(rng.uniform(-1.0, 1.0, size=out), 1) for _, out in pairs]
        x = np.round(rng.uniform(-2.0, 2.0, size=(examples, sizes[0])), 1)
        if positive:
            weights[-1], biases[-1] = np.abs(weights[-1]), np.abs(biases[-1]) + FAR
            x = x if len(pairs) > 1 else np.abs(x)
        z, a = passed(weights, biases, x)
        clear = all((np.abs(sums) > CLEAR).all() for sums in z[:-1])
        mixed = all((sums > 0).any() and (sums < 0).any() for sums in z[:-1])
        if clear and mixed and (np.abs(a[-1]) > CLEAR).all():
            return weights, biases, x, np.round(rng.uniform(-2.0, 2.0, size=a[-1].shape), 1)


SMALLEST: Net = ([np.array([[2.0]])], [np.array([1.0])], np.array([[3.0]]), np.array([[5.0]]))
"""One weight, one bias, one example: the output is 7."""

KINDS = {
    "one": ("networks of one layer", ((1, 1), (2, 1), (3, 2))),
    "hidden": ("networks with a hidden layer", ((1, 2, 1), (2, 3, 1), (3, 4, 2))),
    "deep": (
        "networks with several hidden layers",
        ((2, 3, 4, 1), (2, 4, 3, 5, 2), (3, 3, 3, 3)),
    ),
}
"""What kinds of cases are called, and the sizes of their networks."""


WORKED: Net = (
    [np.array([[3.0]]), np.array([[-2.0]])],
    [np.array([-1.0]), np.array([4.0])],
    np.array([[2.0]]),
    np.array([[1.0]]),
)
"""What the exercise goes through by hand."""


def nets(name: str, rng: np.random.Generator, *, positive: bool = False) -> list[Net]:
    """Return networks of one kind, the simplest first."""
    first = [SMALLEST] if name == "one" else [WORKED] if name == "hidden" and not positive else []
    _, sizes = KINDS[name]
    return first + [
        drawn(rng, one, examples, positive=positive)
        for one, examples in zip(sizes, (2, 3, 5), strict=True)
    ]


def case(weights: Arrays, *arguments: Any) -> Case:
    """Return the arguments, with what is said of them where they are too long to be shown."""
    if weights is WORKED[0]:
        return Case(arguments, "the network of the worked example")
    sizes = [weights[0].shape[1], *(len(weight) for weight in weights)]
    hidden = [f"{size} hidden" for size in sizes[1:-1]]
    named = [_many(sizes[0], "input"), *hidden, _many(sizes[-1], "output")]
    return Case(arguments, f"a network of {', '.join(named[:-1])} and {named[-1]}")


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}{'s' * (count != 1)}"
