"""A leaky net on examples for which nothing bends: the one weight and the one bias that it is."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from rectified.activations import leaky_relu
from rectified.checks.task import Case, Function, Kind, Mistake, Task
from rectified.checks.tasks._stuck import network, stuck
from rectified.numerics import Array

Arrays = Sequence[Array]


def answer(weights: Arrays, biases: Arrays, negative_slope: float, x: Array) -> tuple[Array, Array]:
    """The slope of each output at the first example, by a backward pass, and what is left."""
    net = network(weights, biases, negative_slope)
    output = net(x)
    units = np.eye(output.shape[1])
    rows = [net.backward(np.outer(np.arange(len(x)) == 0, unit))[0] for unit in units]
    weight = np.array(rows)
    return weight, output[0] - weight @ x[0]


def _folded(
    slope_of: Function = lambda z, a: leaky_relu.derivative(z, negative_slope=a),
    *,
    of_bias: bool = True,
    at_the_end: bool = False,
    adds: bool = True,
    own: bool = False,
) -> Function:
    """Return a function that folds layer after layer, some of it done wrong.

    With `own` it asks the layer that it has folded so far which units are on, and else the net.
    """

    def folds(weights: Arrays, biases: Arrays, negative_slope: float, x: Array) -> object:
        first = x[0]
        weight, bias = np.eye(len(first)), np.zeros(len(first))
        for number, (w, b) in enumerate(zip(weights, biases, strict=True), 1):
            z = w @ first + b
            weight, bias = w @ weight, w @ bias + (b if adds or number == len(weights) else 0 * b)
            if number < len(weights) or at_the_end:
                slope = np.asarray(slope_of(weight @ x[0] + bias if own else z, negative_slope))
                weight = weight * slope[:, None]
                bias = bias * slope if of_bias else bias
            first = leaky_relu(z, negative_slope=negative_slope)
        return weight, bias

    return folds


def _both(**wrong: Any) -> dict[str, Any]:
    """Return the two ways to make a mistake while folding."""
    return {"implementation": _folded(**wrong), "variants": (_folded(own=True, **wrong),)}


def _at_the_origin(weights: Arrays, biases: Arrays, negative_slope: float, x: Array) -> object:
    """What the net does at 0 and at a step of 1 along each input."""
    net = network(weights, biases, negative_slope)
    steps = net(np.vstack([np.zeros(x.shape[1]), np.eye(x.shape[1])]))
    return (steps[1:] - steps[0]).T, steps[0]


def _two_layers(weights: Arrays, biases: Arrays, negative_slope: float, x: Array) -> object:
    _, _ = weights
    return answer(weights, biases, negative_slope, x)


def _one_unit(bias: float) -> Case:
    return Case(
        (
            [np.array([[1.0]]), np.array([[2.0]])],
            [np.array([bias]), np.array([1.0])],
            0.1,
            np.array([[0.0], [2.0]]),
        )
    )


def _off(rng: np.random.Generator) -> list[Case]:
    sizes = ((2, 2, 1), (2, 3, 1), (3, 4, 2))
    return [_one_unit(-5.0), *(stuck(rng, size, 8) for size in sizes)]


def _sides(rng: np.random.Generator) -> list[Case]:
    sizes = ((2, 4, 1), (2, 6, 1), (3, 6, 2))
    return [_one_unit(5.0), *(stuck(rng, size, 8, 0.5) for size in sizes)]


def _deep(rng: np.random.Generator) -> list[Case]:
    return [stuck(rng, sizes, 9, 0.4) for sizes in ((2, 3, 4, 1), (2, 5, 3, 2), (3, 3, 3, 3, 1))]


as_one_layer = Task(
    name="as_one_layer",
    arguments=("weights", "biases", "negative_slope", "x"),
    returns=("the weight", "the bias"),
    answer=answer,
    kinds=(
        Kind("off", "nets with one hidden layer, all of it off", _off),
        Kind("sides", "nets with some units on and some off", _sides),
        Kind("deep", "nets with several hidden layers", _deep),
    ),
    mistakes=(
        Mistake(
            "no-slopes",
            _folded(lambda z, a: np.ones_like(z)),
            "The layers are multiplied together as if nothing stood between them. A unit that is\n"
            "off passes on negative_slope times its input: that factor belongs to its row.",
        ),
        Mistake(
            "slope-for-all",
            _folded(lambda z, a: np.full_like(z, a)),
            "Every unit gets the factor negative_slope. A unit that is on for all examples is a\n"
            "straight line too, of slope 1: ask for the sign of each unit's input.",
        ),
        Mistake(
            "slope-inverted",
            explanation="The factor negative_slope goes to the units that are on. It belongs to\n"
            "those that are off.",
            **_both(slope_of=lambda z, a: np.where(z > 0, a, 1.0)),
        ),
        Mistake(
            "bias-not-scaled",
            explanation="The weight is scaled by the slopes, the bias is not. A unit that is off\n"
            "passes on a part of its whole input, and its bias is in that.",
            **_both(of_bias=False),
        ),
        Mistake(
            "bias-forgotten",
            explanation="Only the last layer's bias is in the answer. A hidden bias goes through\n"
            "all that follows, as everything does that a unit passes on.",
            **_both(adds=False),
        ),
        Mistake(
            "slope-after-the-last-layer",
            _folded(at_the_end=True),
            "After the last layer there is no Leaky ReLU, so its outputs get no factor.",
        ),
        Mistake(
            "measured-at-the-origin",
            _at_the_origin,
            "This is what the net does at 0 and one step from it. Those are no examples: some\n"
            "unit may be on its other side there. Look at the net where the examples are.",
        ),
        Mistake(
            "outputs-of-the-net",
            lambda weights, biases, negative_slope, x: network(weights, biases, negative_slope)(x),
            "These are the outputs of the net for the examples. What is asked is the layer that\n"
            "gives them: its weight and its bias.",
        ),
        Mistake(
            "one-hidden-layer-only",
            _two_layers,
            "This takes apart a list of two layers. A net may have more: go through the lists,\n"
            "and carry along the one layer that the net is so far.",
        ),
        Mistake(
            "sign-of-the-bias",
            lambda weights, biases, negative_slope, x: _by_bias(weights, biases, negative_slope),
            "Whether a unit is on is taken from the sign of its bias. It is on where its whole\n"
            "input is positive, weights and examples included.",
        ),
    ),
)


def _by_bias(weights: Arrays, biases: Arrays, negative_slope: float) -> object:
    weight, bias = weights[0], biases[0]
    for w, b, own in zip(weights[1:], biases[1:], biases[:-1], strict=True):
        slope = np.where(own > 0, 1.0, negative_slope)
        weight, bias = w @ (slope[:, None] * weight), w @ (slope * bias) + b
    return weight, bias
