"""PReLU's way back: the gradient by x, and the gradient by the slope or the slopes."""

from collections.abc import Callable
from typing import Any

import numpy as np

from rectified.checks.task import Between, Case, Function, Kind, Mistake, Task
from rectified.checks.tasks._channels import aligned, drawn, layer_for, rows, slopes, unrowed
from rectified.numerics import Array


def answer(grad: Array, x: Array, weight: Any) -> tuple[Array, Array]:
    """The layer's way back."""
    layer = layer_for(weight)
    layer.forward(rows(x, weight))
    by_x = layer.backward(rows(grad, weight))
    return unrowed(by_x, x, weight), layer.gradients["weight"]


def accepts(grad: Array, x: Array, weight: Any) -> tuple[Between, Array]:
    """At x = 0 any slope from the weight to 1 is legitimate."""
    by_x, by_weight = answer(grad, x, weight)
    other = np.where(x == 0, grad, by_x)
    return Between(np.minimum(by_x, other), np.maximum(by_x, other)), by_weight


def _shared_by(x: Array, weight: Any) -> tuple[int, ...] | None:
    return tuple(axis for axis in range(x.ndim) if axis != 1) if np.ndim(weight) else None


def _left(grad: Array, x: Array, weight: Any) -> Array:
    return np.asarray(grad * np.minimum(x, 0))


def _passed(grad: Array, x: Array, weight: Any) -> Array:
    return np.asarray(grad * np.where(x > 0, 1.0, aligned(x, weight)))


def _summed(of: Function = _left, *, by_x: Function = _passed) -> Function:
    """Return a function that goes back, some of it done wrong."""

    def back(grad: Array, x: Array, weight: Any) -> object:
        terms = np.asarray(of(grad, x, weight))
        return by_x(grad, x, weight), terms.sum(_shared_by(x, weight))

    return back


def _mean_left(grad: Array, x: Array, weight: Any) -> object:
    axes = _shared_by(x, weight)
    count = np.maximum((x < 0).sum(axes), 1)
    return _passed(grad, x, weight), _left(grad, x, weight).sum(axes) / count


def _decided_by(of: Function) -> Function:
    """Return a function that takes what is on which side from other numbers than x."""

    def back(grad: Array, x: Array, weight: Any) -> object:
        right = np.asarray(of(grad, x, weight)) > 0
        by_x = grad * np.where(right, 1.0, aligned(x, weight))
        return by_x, (grad * x * ~right).sum(_shared_by(x, weight))

    return back


def _over(axes: Callable[..., Any]) -> Function:
    """Return a function that sums over other axes."""
    return lambda grad, x, weight: (
        _passed(grad, x, weight),
        _left(grad, x, weight).sum(axes(x, weight)),
    )


def _unaligned(grad: Array, x: Array, weight: Any) -> object:
    by_x = grad * np.where(x > 0, 1.0, weight)
    return by_x, _left(grad, x, weight).sum(_shared_by(x, weight))


def _shared(rng: np.random.Generator) -> list[Case]:
    simple = Case((np.array([10.0, 1.0]), np.array([-2.0, 3.0]), 0.25))
    some = [(drawn(rng, *shape), drawn(rng, *shape)) for shape in ((4,), (3, 2), (2, 2, 3))]
    return [simple, *(Case((grad, x, -0.5)) for grad, x in some)]


def _channels(rng: np.random.Generator) -> list[Case]:
    x = np.array([[-2.0, -2.0], [3.0, -1.0]])
    simple = Case((np.array([[1.0, 10.0], [1.0, 10.0]]), x, np.array([0.5, 0.25])))
    shapes = ((4, 2), (2, 3), (3, 3))
    some = [(drawn(rng, n, c), drawn(rng, n, c), slopes(rng, c)) for n, c in shapes]
    return [simple, *map(Case, some)]


def _images(rng: np.random.Generator) -> list[Case]:
    shapes = ((2, 3, 2, 2), (3, 2, 4, 4), (2, 4, 5), (3, 3, 3, 3))
    return [
        Case(
            (drawn(rng, *shape), drawn(rng, *shape), slopes(rng, shape[1])),
            f"arrays of shape {shape}, {shape[1]} slopes",
        )
        for shape in shapes
    ]


def _kink(rng: np.random.Generator) -> list[Case]:
    return [Case((np.array([3.0, -2.0]), np.array([0.0, 0.0]), 0.25))]


prelu_backward = Task(
    name="prelu_backward",
    arguments=("grad", "x", "weight"),
    returns=("the gradient by x", "the gradient by the weight"),
    answer=answer,
    accepts=accepts,
    kinds=(
        Kind("shared", "one slope for all", _shared),
        Kind("channels", "a slope for each of the columns", _channels),
        Kind("images", "a slope for each channel of images", _images),
        Kind("kink", "x = 0", _kink),
    ),
    mistakes=(
        Mistake(
            "by-x-for-weight",
            _summed(_passed),
            "The gradient by the weight is summed from the gradient by x. Ask what a small change\n"
            "of the weight does: on the left the value changes by x, on the right not at all.",
        ),
        Mistake(
            "positive-part",
            _summed(lambda grad, x, weight: grad * np.maximum(x, 0)),
            "The gradient by the weight is summed over the positive x. The weight multiplies the\n"
            "negative ones; where x is positive it plays no part.",
        ),
        Mistake(
            "all-of-x",
            _summed(lambda grad, x, weight: grad * x),
            "The positive x are in the gradient by the weight as well. There PReLU is x, whatever\n"
            "the weight is: they teach it nothing.",
        ),
        Mistake(
            "without-grad",
            _summed(lambda grad, x, weight: np.minimum(x, 0)),
            "The gradient by the weight lacks grad. The chain rule multiplies the part of each\n"
            "example by what arrives for this example, and then adds up.",
        ),
        Mistake(
            "weight-in-its-own-gradient",
            _summed(lambda grad, x, weight: grad * np.minimum(x, 0) * aligned(x, weight)),
            "The weight is a factor of its own gradient. The derivative of w · x by w is x.",
        ),
        Mistake(
            "counts-the-left",
            _summed(lambda grad, x, weight: grad * (x < 0)),
            "This adds up grad wherever x is negative. The derivative of w · x by w is x, so the\n"
            "farther left an example lies, the more it counts.",
        ),
        Mistake(
            "mean-over-the-left",
            _mean_left,
            "The gradient by the weight is a mean over the negative x. What arrives for each\n"
            "example is its own part of the loss: add the parts up, and divide by nothing.",
        ),
        Mistake(
            "sign-of-the-output",
            _decided_by(lambda grad, x, weight: np.where(x > 0, x, aligned(x, weight) * x)),
            "Which side an example is on is read from the output of PReLU. Where the weight is\n"
            "negative the output is positive on both sides: ask x.",
        ),
        Mistake(
            "sign-of-the-gradient",
            _decided_by(lambda grad, x, weight: grad),
            "Which side an example is on is read from grad. A gradient may have either sign on\n"
            "either side: ask x.",
        ),
        Mistake(
            "nothing-passes-on-the-left",
            _summed(by_x=lambda grad, x, weight: grad * (x > 0)),
            "The gradient by x is that of ReLU. On the left PReLU has a slope too: the weight.",
        ),
        Mistake(
            "all-passes-on-the-left",
            _summed(by_x=lambda grad, x, weight: grad),
            "The gradient by x passes on the left as if the slope were 1. It is the weight there.",
        ),
        Mistake(
            "one-sum-for-all-channels",
            _over(lambda x, weight: None),
            "All channels are added into one number. Each slope hears its own channel alone: sum\n"
            "over all axes but axis 1.",
        ),
        Mistake(
            "summed-over-the-wrong-axis",
            _over(lambda x, weight: tuple(range(1, x.ndim)) if np.ndim(weight) else None),
            "The sum runs over the channels and leaves a number for each example. The examples\n"
            "share a slope: sum over axis 0, and over every other axis but axis 1.",
        ),
        Mistake(
            "summed-over-the-examples-only",
            _over(lambda x, weight: 0),
            "The sum runs over axis 0 and nothing else. One slope that all share is one number:\n"
            "sum over everything. A channel's is summed over every axis but axis 1.",
        ),
        Mistake(
            "places-not-summed",
            _over(lambda x, weight: 0 if np.ndim(weight) else None),
            "The sum runs over the examples only. In an image a channel has many places, and all\n"
            "of them share its slope: sum over every axis but axis 1.",
        ),
        Mistake(
            "along-the-last-axis",
            _unaligned,
            "NumPy lines the slopes up with the last axis. The channels are axis 1: give the\n"
            "slopes a shape with as many axes as x has, such as (1, c, 1, 1).",
        ),
    ),
)
