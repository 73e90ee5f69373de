"""The way back through a network of ReLUs: the gradients by all weights and biases."""

from functools import partial
from typing import Any

import numpy as np

from rectified.activations import relu
from rectified.checks.task import Case, Function, Kind, Mistake, Task
from rectified.checks.tasks._backpropagation import (
    GRADIENTS,
    KINDS,
    Arrays,
    Two,
    case,
    nets,
    passed,
)
from rectified.networks import Dense, mean_squared_error
from rectified.numerics import Array


def answer(weights: Arrays, z: Arrays, a: Arrays, y: Array) -> Two:
    """The package's own layers, from the last to the first."""
    _, grad = mean_squared_error(a[-1], y)
    found = []
    for number in reversed(range(len(weights))):
        if number < len(weights) - 1:
            grad = grad * relu.derivative(z[number])
        layer = Dense(weights[number], np.zeros(len(weights[number])))
        layer.forward(a[number])
        grad = layer.backward(grad)
        found.append((layer.gradients["weight"], layer.gradients["bias"]))
    return [weight for weight, _ in found[::-1]], [bias for _, bias in found[::-1]]


def _cases(name: str, rng: np.random.Generator) -> list[Case]:
    found = []
    for weights, biases, x, y in nets(name, rng):
        z, a = passed(weights, biases, x)
        z, a = ([one.round(9) for one in each] for each in (z, a))  # 0.3, not 0.30000000000000004
        found.append(case(weights, weights, z, a, y))
    return found


def _wrong(**changes: Any) -> Function:
    """Return a backward pass, some of it done otherwise: each keyword says what."""
    scale = changes.get("scale", lambda y: 2 / y.size)
    slope = changes.get("slope", lambda z, a: z > 0)
    first = changes.get("first", True)

    def wrong(weights: Arrays, z: Arrays, a: Arrays, y: Array) -> Two:
        grad = scale(y) * (a[-1] - y)
        if changes.get("last"):
            grad = grad * (z[-1] > 0)
        by_weight, by_bias = [], []
        for number in reversed(range(len(weights))):
            fed = z[number - 1] if changes.get("sums") and number else a[number]
            by_weight.append(grad.T @ fed)
            by_bias.append(grad.sum(axis=0))
            if number:
                grad = grad @ weights[number]
                if first or number > 1:
                    grad = grad * slope(z[number - 1 + changes.get("shift", 0)], a[number])
        if changes.get("last_first"):
            return by_weight, by_bias
        return by_weight[::-1], by_bias[::-1]

    return wrong


backward_pass = Task(
    name="backward_pass",
    arguments=("weights", "z", "a", "y"),
    returns=GRADIENTS,
    answer=answer,
    kinds=tuple(Kind(name, title, partial(_cases, name)) for name, (title, _) in KINDS.items()),
    mistakes=(
        Mistake(
            "half",
            _wrong(scale=lambda y: 1 / y.size),
            "Every gradient is half of what it should be. A square has the slope 2 (a − y): the\n"
            "factor 2 goes only where the loss has a 1/2 in front, and this one has none.",
        ),
        Mistake(
            "not-averaged",
            _wrong(scale=lambda y: 2),
            "This is the gradient of the sum of the squares. The loss is their mean, so that each\n"
            "of them counts for less the more there are.",
        ),
        Mistake(
            "error-over-examples",
            _wrong(scale=lambda y: 1 / len(y)),
            "This starts from (a - y) / examples, which belongs to another loss: half of the\n"
            "squares, averaged over the examples alone. Take the slope of the loss that the text\n"
            "states.",
        ),
        Mistake(
            "error-alone",
            _wrong(scale=lambda y: 1),
            "This starts from a - y, which belongs to half the sum of the squares. Take the slope\n"
            "of the loss that the text states: a mean, without a 1/2.",
        ),
        Mistake(
            "averaged-over-examples",
            _wrong(scale=lambda y: 2 / len(y)),
            "The squares are averaged over the examples, but added up over the outputs. The loss\n"
            "is the mean of all of them: examples times outputs.",
        ),
        Mistake(
            "slopes-forgotten",
            _wrong(slope=lambda z, a: a >= 0),
            "The gradient passes every hidden layer as if there were no ReLU. Where a unit was\n"
            "off for an example, nothing passes. (A mask such as a >= 0 is always true.)",
        ),
        Mistake(
            "slope-forgotten-in-the-first-layer",
            _wrong(first=False),
            "The first hidden layer has ReLUs as well: on the way back the gradient is multiplied\n"
            "by their slopes before it comes to the weights of that layer.",
        ),
        Mistake(
            "slope-of-the-next-layer",
            _wrong(shift=1),
            "The gradient is multiplied by the slopes of the layer that it comes from. When it\n"
            "has passed the weights, it is at the layer before: the slopes are at that one's z.",
        ),
        Mistake(
            "relu-at-the-output",
            _wrong(last=True),
            "The error is multiplied by a slope of ReLU at the output. There is no ReLU after the\n"
            "last layer, so that negative outputs are corrected like any others.",
        ),
        Mistake(
            "value-for-slope",
            _wrong(slope=lambda z, a: a),
            "On the way back the gradient is multiplied by what ReLU gave. The chain rule takes\n"
            "its slope, 0 or 1.",
        ),
        Mistake(
            "sums-for-outputs",
            _wrong(sums=True),
            "The weights of a layer are multiplied by what goes into the layer. Into all but the\n"
            "first goes a, which has been through ReLU, not z.",
        ),
        Mistake(
            "last-layer-first",
            _wrong(last_first=True),
            "The gradients are those of the last layer first. They are found in that order, but\n"
            "the lists begin with the first layer.",
        ),
    ),
)
