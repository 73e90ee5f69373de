"""Kinks moved back among the examples: new biases, with which every unit bends something."""

from collections.abc import Sequence

import numpy as np

from rectified.activations import leaky_relu
from rectified.checks.task import Between, Case, Function, Kind, Mistake, Task
from rectified.checks.tasks._stuck import network, stuck
from rectified.numerics import Array

Arrays = Sequence[Array]

ZERO = 1e-9
"""An input so near to 0 is on or off by rounding alone, and right either way."""

LEAST, MOST = 0.25, 0.75
"""The share of the examples on which a unit shall be on."""


def answer(weights: Arrays, biases: Arrays, negative_slope: float, x: Array) -> list[Array]:
    """Minus the median of each unit's weighted sum, layer after layer."""
    moved: list[Array] = []
    for weight in weights[:-1]:
        z = x @ weight.T
        moved.append(-np.median(z, axis=0))
        x = leaky_relu(z + moved[-1], negative_slope=negative_slope)
    return [*moved, biases[-1]]


def measure(
    moved: Arrays, weights: Arrays, biases: Arrays, negative_slope: float, x: Array
) -> tuple[Array, Array]:
    """On which share of the examples each unit is on, as near a half as may be; the last bias."""
    last = np.asarray(moved[-1])
    net = network(weights, [*map(np.asarray, moved[:-1]), last], negative_slope)
    net(x)
    inputs = np.concatenate([layer.z for layer in net.hidden], axis=1)
    surely, maybe = (np.mean(inputs > zero, axis=0) for zero in (ZERO, -ZERO))
    return np.clip(0.5, surely, maybe), last


def accepts(
    weights: Arrays, biases: Arrays, negative_slope: float, x: Array
) -> tuple[Between, Array]:
    """Any share that leaves some on either side, and the last bias as it was."""
    units = sum(map(len, biases[:-1]))
    return Between(np.full(units, LEAST), np.full(units, MOST)), biases[-1]


def _moved(bias_of: Function, *, through: Function | None = None, last: bool = False) -> Function:
    """Return a function that moves layer after layer, some of it done wrong.

    ``bias_of(sums, bias)`` is the new bias, ``through(sums, new, old, negative_slope)`` what the
    next layer is said to get.
    """

    def moves(weights: Arrays, biases: Arrays, negative_slope: float, x: Array) -> object:
        moved: list[Array] = []
        for weight, bias in zip(weights, biases, strict=True):
            sums = x @ weight.T
            new = np.asarray(bias_of(sums, bias))
            moved.append(new if last or len(moved) < len(weights) - 1 else bias)
            if through is None:
                x = leaky_relu(sums + new, negative_slope=negative_slope)
            else:
                x = np.asarray(through(sums, new, bias, negative_slope))
        return moved

    return moves


def _median(sums: Array, bias: Array) -> Array:
    return np.asarray(-np.median(sums, axis=0))


def _one(rng: np.random.Generator) -> list[Case]:
    line = np.array([[1.0], [2.0], [3.0], [4.0]])
    unit = Case(
        ([np.array([[1.0]]), np.array([[2.0]])], [np.array([-9.0]), np.array([1.0])], 0.1, line)
    )
    skew = np.array([[1.0], [2.0], [3.0], [4.0], [5.0], [100.0]])  # whose mean has one above it
    far = Case(
        ([np.array([[1.0]]), np.array([[2.0]])], [np.array([-200.0]), np.array([1.0])], 0.1, skew)
    )
    return [unit, far, *(stuck(rng, (2, units, 1), 12 + units, 0.3) for units in (2, 4, 6))]


def _deep(rng: np.random.Generator) -> list[Case]:
    return [stuck(rng, sizes, 20, 0.3) for sizes in ((2, 4, 4, 1), (3, 5, 4, 2), (2, 4, 4, 4, 1))]


move_back = Task(
    name="move_back",
    arguments=("weights", "biases", "negative_slope", "x"),
    returns=("the biases",),
    answer=answer,
    measure=measure,
    measures=(
        "the share of the examples on which the hidden units are on with the biases",
        "the last bias",
    ),
    accepts=accepts,
    kinds=(
        Kind("one", "nets with one hidden layer", _one),
        Kind("deep", "nets with several hidden layers", _deep),
    ),
    mistakes=(
        Mistake(
            "wrong-sign",
            _moved(lambda sums, bias: np.median(sums, axis=0)),
            "The sign is turned round. A kink lies where weighted sum plus bias is 0, so the bias\n"
            "is minus the weighted sum at the place where the kink shall be.",
        ),
        Mistake(
            "mean-for-median",
            _moved(lambda sums, bias: -sums.mean(axis=0)),
            "The kink is put at the mean of the weighted sums. One example that lies far out\n"
            "draws the mean after it, with nearly all others on one side. Take their middle.",
        ),
        Mistake(
            "zero-biases",
            _moved(lambda sums, bias: np.zeros_like(bias)),
            "Biases of 0 put every kink through the origin. Here the examples lie elsewhere: the\n"
            "bias must follow from what the unit gets from them.",
        ),
        Mistake(
            "added-to-the-old-bias",
            _moved(lambda sums, bias: bias - np.median(sums, axis=0)),
            "The old bias is still in the new one. What shall be 0 in the middle of the examples\n"
            "is weighted sum plus new bias; the old one is to be replaced.",
        ),
        Mistake(
            "input-with-the-old-bias",
            _moved(lambda sums, bias: -np.median(sums + bias, axis=0)),
            "The new bias is taken from inputs that have the old bias in them, and then takes its\n"
            "place. Take it from the weighted sums alone.",
        ),
        Mistake(
            "next-layer-as-it-was",
            _moved(
                _median, through=lambda sums, new, old, a: leaky_relu(sums + old, negative_slope=a)
            ),
            "The second layer's biases fit what it used to get. Its inputs have changed with the\n"
            "first layer's biases: go on from the new outputs.",
        ),
        Mistake(
            "first-layer-only",
            lambda weights, biases, negative_slope, x: [
                _median(x @ weights[0].T, biases[0]),
                *biases[1:],
            ],
            "Only the first layer's biases are new. Every hidden layer has kinks, and each is to\n"
            "be moved.",
        ),
        Mistake(
            "no-activation-between",
            _moved(_median, through=lambda sums, new, old, a: sums + new),
            "The next layer is shown weighted sums. What it gets has been through Leaky ReLU.",
        ),
        Mistake(
            "last-bias-too",
            _moved(_median, last=True),
            "The last layer's bias has been changed too. No Leaky ReLU follows it, so it has no\n"
            "kink to move.",
        ),
        Mistake(
            "last-bias-missing",
            lambda weights, biases, negative_slope, x: answer(weights, biases, negative_slope, x)[
                :-1
            ],
            "The last layer's bias is missing. It stays as it was, and belongs in the list too:\n"
            "one array for each layer.",
        ),
        Mistake(
            "kinks-at-the-edge",
            _moved(lambda sums, bias: -sums.max(axis=0)),
            "Every kink is at the outermost example, with all others on one side. Put it between\n"
            "them: a quarter at least on either side.",
        ),
    ),
)
