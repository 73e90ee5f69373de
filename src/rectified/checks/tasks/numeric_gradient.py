"""The gradient by all weights and biases, measured: central differences of the loss."""

from collections.abc import Callable
from functools import partial

import numpy as np

from rectified.checks.task import Case, Kind, Mistake, Task
from rectified.checks.tasks._backpropagation import (
    GRADIENTS,
    KINDS,
    Arrays,
    Two,
    case,
    nets,
    network,
)
from rectified.networks import mean_squared_error
from rectified.numerics import Array

STEP = 0.001
"""So small a step takes no unit of the drawn networks over its kink."""


def answer(weights: Arrays, biases: Arrays, x: Array, y: Array, h: float) -> Two:
    """Half of the loss's difference over h, the package's own network moved either way."""
    return _differences()(weights, biases, x, y, h)


def _loss(output: Array, y: Array) -> float:
    return mean_squared_error(output, y)[0]


def _differences(
    loss: Callable[[Array, Array], float] = _loss,
    *,
    low: float = -1.0,
    high: float = 1.0,
    way: Callable[[float], float] = lambda h: 2 * h,
    together: bool = False,
) -> Callable[[Arrays, Arrays, Array, Array, float], Two]:
    """Return what takes differences of a loss between `low` and `high` steps, over a way."""

    def differences(weights: Arrays, biases: Arrays, x: Array, y: Array, h: float) -> Two:
        net = network(weights, biases)

        def measured(parameter: Array) -> Array:
            found = np.zeros_like(parameter)
            for at in [...] if together else np.ndindex(parameter.shape):
                kept = np.array(parameter[at])
                parameter[at] = kept + high * h
                up = loss(net(x), y)
                parameter[at] = kept + low * h
                found[at] = (up - loss(net(x), y)) / way(h)
                parameter[at] = kept
            return found

        return tuple(
            [measured(array) for name, array in net.parameters.items() if name.endswith(end)]
            for end in ("weight", "bias")
        )  # type: ignore[return-value]

    return differences


def _computed(weights: Arrays, biases: Arrays, x: Array, y: Array, h: float) -> Two:
    net = network(weights, biases)
    net.backward(mean_squared_error(net(x), y)[1])
    return tuple(
        [gradient for name, gradient in net.gradients.items() if name.endswith(end)]
        for end in ("weight", "bias")
    )  # type: ignore[return-value]


def _cases(name: str, rng: np.random.Generator) -> list[Case]:
    """Return networks whose outputs are positive, so that this asks about differences alone."""
    found = nets(name, rng, positive=True)
    return [case(w, w, b, x, y + 40 * (i % 2), STEP) for i, (w, b, x, y) in enumerate(found)]


def _kink(rng: np.random.Generator) -> list[Case]:
    """Return steps that take a unit over its kink, where the two sides differ."""
    arrays = [np.array([[1.0]]), np.array([[2.0]])], [np.array([0.0]), np.array([1.0])]
    by_hand = case(arrays[0], *arrays, np.array([[0.0]]), np.array([[0.0]]), 0.5)
    return [by_hand, *(case(net[0], *net, 0.5) for net in nets("hidden", rng, positive=True))]


numeric_gradient = Task(
    name="numeric_gradient",
    arguments=("weights", "biases", "x", "y", "h"),
    returns=GRADIENTS,
    answer=answer,
    relative=1e-6,  # a loss of 10 has an error of 1e-15, and is divided by 2 h
    absolute=1e-9,
    kinds=(
        *(Kind(name, KINDS[name][0], partial(_cases, name)) for name in ("one", "hidden")),
        Kind("kink", "steps over a kink", _kink),
    ),
    mistakes=(
        Mistake(
            "one-sided",
            _differences(low=0.0, way=lambda h: h),
            "One of the two places is w itself. A central difference compares the loss at w + h\n"
            "with that at w − h, which is exact for a parabola.",
            (_differences(high=0.0, way=lambda h: h),),
        ),
        Mistake(
            "not-moved-below",
            _differences(low=0.0),
            "The difference is that between w + h and w, but it is divided by 2 h. After the step\n"
            "up, the way to w − h is 2 h long.",
        ),
        Mistake(
            "divided-by-h",
            _differences(way=lambda h: h),
            "Every number is twice what it should be. Between w − h and w + h lie 2 h.",
        ),
        Mistake(
            "precedence",
            _differences(way=lambda h: 2 / h),
            "The difference is divided by 2 and then multiplied by h: Python works from left to\n"
            "right. The whole of 2 h stands below the line, which takes brackets.",
        ),
        Mistake(
            "computed-not-measured",
            _computed,
            "This is the slope at w itself, as backpropagation computes it. Asked is a measured\n"
            "one, between w − h and w + h; where a unit passes its kink in between, they differ.",
        ),
        Mistake(
            "all-at-once",
            _differences(together=True),
            "All numbers of an array are moved at once, so that one answer stands for all of\n"
            "them. Move one, measure, put it back; then the next.",
        ),
        Mistake(
            "difference-of-the-output",
            _differences(lambda output, y: float(output.mean())),
            "This is the difference of the output. The gradient asked for is that of the loss.",
        ),
        Mistake(
            "absolute-error",
            _differences(lambda output, y: float(np.abs(output - y).mean())),
            "The loss takes the size of each error. It is the mean of the squares.",
        ),
        Mistake(
            "loss-of-the-sum",
            _differences(lambda output, y: float(((output - y) ** 2).sum())),
            "The squares are added up. The loss is their mean.",
        ),
        Mistake(
            "half-loss",
            _differences(lambda output, y: _loss(output, y) / 2),
            "The loss is halved. That is a habit which makes its slope look simpler; the loss\n"
            "here is the mean of the squares as they are.",
        ),
    ),
)
