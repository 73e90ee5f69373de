"""PReLU with one slope that all share, or with one for each channel."""

from typing import Any

import numpy as np

from rectified.checks.task import Case, Kind, Mistake, Task
from rectified.checks.tasks._channels import aligned, drawn, layer_for, rows, slopes, unrowed
from rectified.numerics import Array


def answer(x: Array, weight: Any) -> Array:
    """The layer's way there."""
    return unrowed(layer_for(weight).forward(rows(x, weight)), x, weight)


def _shared(rng: np.random.Generator) -> list[Case]:
    simple = Case((np.array([-2.0, 3.0]), 0.25))
    return [
        simple,
        *(Case((drawn(rng, *shape), weight)) for shape, weight in (((4,), 0.5), ((2, 3), 1.75))),
    ]


def _channels(rng: np.random.Generator) -> list[Case]:
    simple = Case((np.array([[-2.0, -2.0], [3.0, -1.0]]), np.array([0.5, 0.25])))
    return [
        simple,
        *(Case((drawn(rng, n, c), slopes(rng, c))) for n, c in ((4, 2), (2, 3), (3, 3))),
    ]


def _images(rng: np.random.Generator) -> list[Case]:
    shapes = ((2, 3, 2, 2), (3, 2, 4, 4), (2, 4, 5), (3, 3, 3, 3))
    return [
        Case((drawn(rng, *shape), slopes(rng, shape[1])), f"x of shape {shape}, {shape[1]} slopes")
        for shape in shapes
    ]


prelu = Task(
    name="prelu",
    arguments=("x", "weight"),
    returns=("the values",),
    answer=answer,
    kinds=(
        Kind("shared", "one slope for all", _shared),
        Kind("channels", "a slope for each of the columns", _channels),
        Kind("images", "a slope for each channel of images", _images),
    ),
    mistakes=(
        Mistake(
            "along-the-last-axis",
            lambda x, weight: np.where(x > 0, x, weight * x),
            "NumPy lines the slopes up with the last axis. The channels are axis 1: give the\n"
            "slopes a shape with as many axes as x has, such as (1, c, 1, 1).",
        ),
        Mistake(
            "along-the-first-axis",
            lambda x, weight: np.where(x > 0, x, np.reshape(weight, (-1, *[1] * (x.ndim - 1))) * x),
            "The slopes are lined up with axis 0, the examples. A slope belongs to a channel, and\n"
            "channels are axis 1: it is the same for every example.",
        ),
        Mistake(
            "larger-of-two-lines",
            lambda x, weight: np.maximum(x, aligned(x, weight) * x),
            "This takes the larger of x and weight · x. That is PReLU for slopes up to 1 only: a\n"
            "steeper line is the larger one on the right. Choose by the sign of x.",
            variants=(lambda x, weight: np.maximum(x, weight * x),),
        ),
        Mistake(
            "one-slope-for-all",
            lambda x, weight: np.where(x > 0, x, np.mean(weight) * x),
            "All channels get one slope, the mean. Each has a slope of its own.",
        ),
    ),
)
