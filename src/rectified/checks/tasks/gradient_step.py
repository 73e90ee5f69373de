"""One step of gradient descent for all weights and biases."""

from collections.abc import Callable

import numpy as np

from rectified.checks.task import Case, Function, Kind, Mistake, Task
from rectified.checks.tasks._backpropagation import KINDS, Arrays, Two, case, drawn, network
from rectified.networks import SGD, Dense
from rectified.numerics import Array


def answer(
    weights: Arrays,
    biases: Arrays,
    weight_gradients: Arrays,
    bias_gradients: Arrays,
    learning_rate: float,
) -> Two:
    """What the package's own optimiser makes of a network with these gradients."""
    net = network(weights, biases)
    dense = [layer for layer in net.layers if isinstance(layer, Dense)]
    for layer, by_weight, by_bias in zip(dense, weight_gradients, bias_gradients, strict=True):
        layer.gradients = {"weight": by_weight, "bias": by_bias}
    SGD(learning_rate).step(net)
    return [one.parameters["weight"] for one in dense], [one.parameters["bias"] for one in dense]


def _cases(*names: str) -> Callable[[np.random.Generator], list[Case]]:
    """Return cases with gradients drawn like the weights, and a rate for each."""

    def cases(rng: np.random.Generator) -> list[Case]:
        found = []
        for sizes in (one for name in names for one in KINDS[name][1]):
            weights, biases, *_ = drawn(rng, sizes, 2)
            by_weight, by_bias, *_ = drawn(rng, sizes, 2)
            rate = float(rng.choice([0.01, 0.05, 0.1, 0.5]))
            found.append(case(weights, weights, biases, by_weight, by_bias, rate))
        return found

    return cases


def _one(rng: np.random.Generator) -> list[Case]:
    numbers = [np.array([[2.0]])], [np.array([1.0])], [np.array([[12.0]])], [np.array([4.0])]
    return [case(numbers[0], *numbers, 0.1), *_cases("one")(rng)]


def _wrong(weight: Callable[..., Array], bias: Callable[..., Array] | None = None) -> Function:
    """Return a step that does something else with each weight w, gradient g and rate r."""

    def wrong(
        weights: Arrays, biases: Arrays, by_weight: Arrays, by_bias: Arrays, rate: float
    ) -> Two:
        return (
            [weight(w, g, rate) for w, g in zip(weights, by_weight, strict=True)],
            [(bias or weight)(b, g, rate) for b, g in zip(biases, by_bias, strict=True)],
        )

    return wrong


gradient_step = Task(
    name="gradient_step",
    arguments=("weights", "biases", "weight_gradients", "bias_gradients", "learning_rate"),
    returns=("the list of weights", "the list of biases"),
    answer=answer,
    kinds=(
        Kind("one", "networks of one layer", _one),
        Kind("deep", "networks of several layers", _cases("hidden", "deep")),
    ),
    mistakes=(
        Mistake(
            "uphill",
            _wrong(lambda w, g, r: w + r * g),
            "The step goes uphill. The gradient points to where the loss grows; descent goes the\n"
            "other way.",
        ),
        Mistake(
            "rate-ignored",
            _wrong(lambda w, g, r: w - g),
            "The whole gradient is subtracted. The step is the learning rate times the gradient.",
        ),
        Mistake(
            "divided-by-the-rate",
            _wrong(lambda w, g, r: w - g / r),
            "The gradient is divided by the learning rate. A smaller rate shall make a smaller\n"
            "step.",
        ),
        Mistake(
            "biases-stay",
            _wrong(lambda w, g, r: w - r * g, lambda b, g, r: b),
            "The biases are as they were. They learn by the same rule as the weights.",
        ),
        Mistake(
            "the-step-alone",
            _wrong(lambda w, g, r: -r * g),
            "This is the step. What is asked is where it leads: the old numbers and the step\n"
            "together.",
        ),
        Mistake(
            "nothing-moved",
            _wrong(lambda w, g, r: w),
            "The weights and biases come back as they were. w = w - ... in a loop gives the name\n"
            "w to a new array; the list still holds the old one. Put the new arrays into a list.",
        ),
        Mistake(
            "scaled-by-the-weight",
            _wrong(lambda w, g, r: w * (1 - r * g)),
            "The step is multiplied by the weight itself. It is the learning rate times the\n"
            "gradient, however large the weight is.",
        ),
    ),
)
