"""Gradient descent on the slope of a PReLU alone: where it is after each step."""

from typing import Any

import numpy as np

from rectified.activations import prelu
from rectified.checks.task import Case, Function, Kind, Mistake, Task
from rectified.checks.tasks._channels import drawn, layer_for, slopes
from rectified.networks import SGD, Network, mean_squared_error, train
from rectified.numerics import Array


def answer(x: Array, y: Array, weight: Any, rate: float, steps: int) -> Array:
    """A network of one layer, trained."""
    layer = layer_for(weight)

    def watch(step: int, network: Network) -> Array:
        return np.array(layer.parameters["weight"])

    loss, optimiser = mean_squared_error, SGD(rate)
    history = train(
        Network([layer]), x, y, loss=loss, optimiser=optimiser, steps=steps, record=watch
    )
    return np.array(history.records[0].values[1:])


def _descent(
    error: Function = lambda out, y: 2 * (out - y) / y.size,
    of: Function = lambda x: np.minimum(x, 0),
    *,
    first: bool = False,
    once: bool = False,
    mean: bool = False,
) -> Function:
    """Return a function that descends, some of it done wrong."""

    def descends(x: Array, y: Array, weight: Any, rate: float, steps: int) -> object:
        found, at, gradient = [], np.array(weight), None
        for _ in range(steps):
            if gradient is None or not once:
                out = np.where(x > 0, x, at * x)
                terms = np.asarray(error(out, y)) * of(x)
                add = np.mean if mean else np.sum
                gradient = add(terms, axis=0 if at.ndim else None)
            if first:
                found.append(at)
            at = at - rate * gradient
            if not first:
                found.append(at)
        return np.array(found)

    return descends


def _then(change: Function) -> Function:
    """Return a function that descends rightly and spoils the answer."""
    return lambda x, y, weight, rate, steps: change(answer(x, y, weight, rate, steps))


def _in_place(x: Array, y: Array, weight: Any, rate: float, steps: int) -> object:
    found = []
    for _ in range(steps):
        terms = 2 * (np.where(x > 0, x, weight * x) - y) / y.size * np.minimum(x, 0)
        weight -= rate * terms.sum(axis=0 if np.ndim(weight) else None)
        found.append(weight)
    return np.array(found)


def _one(rng: np.random.Generator) -> list[Case]:
    simple = Case((np.array([-1.0, 1.0]), np.array([1.0, 1.0]), 0.25, 0.5, 2))
    some = []
    for n, rate, steps in ((4, 0.3, 3), (20, 0.2, 5)):
        x = drawn(rng, n)
        y = np.round(prelu(x, weight=float(rng.uniform(-1, 2))) + rng.normal(scale=0.2, size=n), 2)
        some.append(Case((x, y, 0.25, rate, steps), f"{n} examples, {steps} steps"))
    return [simple, *some]


def _channels(rng: np.random.Generator) -> list[Case]:
    found = []
    for n, c, rate, steps in ((3, 2, 0.4, 2), (12, 3, 0.3, 4), (4, 4, 0.2, 3)):
        x = drawn(rng, n, c)
        y = np.round(x + rng.normal(size=(n, c)), 2)
        title = f"{n} examples of {c} channels, {steps} steps"
        found.append(Case((x, y, slopes(rng, c), rate, steps), title))
    return found


learn_slope = Task(
    name="learn_slope",
    arguments=("x", "y", "weight", "rate", "steps"),
    returns=("the slopes",),
    answer=answer,
    kinds=(
        Kind("one", "one slope for all", _one),
        Kind("channels", "a slope for each channel", _channels),
    ),
    mistakes=(
        Mistake(
            "uphill",
            _descent(lambda out, y: 2 * (y - out) / y.size),
            "The slope goes uphill: the loss grows. The gradient points to where the loss rises,\n"
            "so a step goes against it.",
        ),
        Mistake(
            "slopes-before-the-steps",
            _descent(first=True),
            "This returns where the slope is before each step, the start among them. What is\n"
            "asked is where it is after each.",
        ),
        Mistake(
            "sum-of-squares",
            _descent(lambda out, y: 2 * (out - y)),
            "The loss is a mean over all numbers, and here it is their sum: every step is too\n"
            "large, by the number of them.",
        ),
        Mistake(
            "two-forgotten",
            _descent(lambda out, y: (out - y) / y.size),
            "Every step is half as long as it should be. The derivative of a square has a factor\n"
            "of 2.",
        ),
        Mistake(
            "mean-twice",
            _descent(mean=True),
            "The steps are too short: the number of examples divides twice. It is in the loss\n"
            "already; the parts of the gradient by the weight are added up.",
        ),
        Mistake(
            "learns-from-the-right",
            _descent(of=lambda x: np.maximum(x, 0)),
            "The gradient is taken from the positive x. There PReLU is x, whatever the slope is:\n"
            "only examples left of 0 teach it.",
        ),
        Mistake(
            "gradient-of-the-start",
            _descent(once=True),
            "Every step takes the gradient of the start. When the slope has moved the output is\n"
            "another, and so is the gradient: compute both anew in each step.",
        ),
        Mistake(
            "last-slope-only",
            _then(lambda slopes: slopes[-1]),
            "This is the slope after the last step. What is asked is one for each step: collect\n"
            "them on the way.",
        ),
        Mistake(
            "one-array-again-and-again",
            _in_place,
            "The slopes are all alike: one array was collected in every step, and changed in\n"
            "place. `weight -= ...` changes it wherever it is kept, also for the caller. Write\n"
            "`weight = weight - ...`, which makes a new one.",
        ),
        Mistake(
            "mean-over-the-examples",
            _descent(lambda out, y: 2 * (out - y) / len(y)),
            "The loss is divided by the number of examples. It is a mean over all numbers of y,\n"
            "channels included.",
        ),
    ),
)
