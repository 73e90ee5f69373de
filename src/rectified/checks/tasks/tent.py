"""A tent made by hand, level on both sides: the weights of three ReLUs."""

import numpy as np

from rectified.checks.task import Case, Kind, Mistake, Task
from rectified.checks.tasks._one_hidden_layer import PARTS, Weights, same_values, values, weights

PLACES = {
    "the value at the top": 0.5,
    "the value at the left end": 0.0,
    "the value at the right end": 1.0,
    "the value half way up on the left": 0.25,
    "the value half way down on the right": 0.75,
    "the value left of the tent": -0.5,
    "the value right of the tent": 1.5,
    "the value far left of the tent": -20.0,
    "the value far right of the tent": 20.0,
}
"""Where one looks, in widths from the left end: three kinks cannot do otherwise elsewhere."""


def answer(left: float, right: float, height: float) -> Weights:
    """Three units, each of which adds a change of the slope."""
    return _with(left, right, _times(_slope(left, right, height), 1, -2, 1))


def measure(network: Weights, left: float, right: float, height: float) -> tuple[float, ...]:
    """The network's values on the tent and beside it."""
    return values(network, [left + share * (right - left) for share in PLACES.values()])


def accepts(left: float, right: float, height: float) -> tuple[float, ...]:
    """The same of a tent, without the rounding of a network."""
    return tuple(height * max(0.0, 1 - abs(2 * share - 1)) for share in PLACES.values())


def _slope(left: float, right: float, height: float) -> float:
    return 2 * height / (right - left)


def _times(slope: float, *changes: float) -> list[float]:
    return [change * slope for change in changes]


def _with(left: float, right: float, changes: list[float]) -> Weights:
    """Return the network whose kinks are right, with some changes of the slope there."""
    return weights([1, 1, 1], [-left, -(left + right) / 2, -right], changes)


def _unit(rng: np.random.Generator) -> list[Case]:
    heights = [1.0, 2.0, *np.round(rng.uniform(0.2, 5.0, size=2), 1).tolist()]
    return [Case((0.0, 2.0, height)) for height in heights]


def _wide(rng: np.random.Generator) -> list[Case]:
    ends = np.round(np.cumsum(rng.uniform(0.5, 4.0, size=(2, 2)), axis=1), 1).tolist()
    return [Case((0.0, 1.0, 1.0)), *(Case((left, right, 1.0)) for left, right in ends)]


def _anywhere(rng: np.random.Generator) -> list[Case]:
    lefts, widths = rng.uniform((-5.0, 0.4), (3.0, 6.0), size=(4, 2)).round(1).T
    heights = np.round(rng.uniform(0.2, 4.0, size=4) * rng.choice([-1.0, 1.0], size=4), 1)
    drawn = zip(lefts.tolist(), (lefts + widths).round(1).tolist(), heights.tolist(), strict=True)
    return [Case((-3.0, -1.0, 1.0)), Case((-1.0, 3.0, -2.0)), *map(Case, drawn)]


tent = Task(
    name="tent",
    arguments=("left", "right", "height"),
    returns=PARTS,
    answer=answer,
    measure=measure,
    measures=tuple(PLACES),
    accepts=accepts,
    alike=same_values(measure),
    relative=1e-6,  # weights may be in single precision
    absolute=1e-9,
    kinds=(
        Kind("unit", "tents from 0 to 2 of several heights", _unit),
        Kind("wide", "tents of several widths", _wide),
        Kind("anywhere", "tents anywhere, upside down too", _anywhere),
    ),
    mistakes=(
        Mistake(
            "slopes-for-changes",
            lambda left, right, height: _with(
                left, right, _times(_slope(left, right, height), 1, -1, 0)
            ),
            "The tent goes up and stays there. The second unit adds to the first, which goes on\n"
            "rising: what a unit has to bring is the change of the slope at its kink, not the\n"
            "slope after it.",
        ),
        Mistake(
            "falls-for-ever",
            lambda left, right, height: _with(
                left, right, _times(_slope(left, right, height), 1, -2, 0)
            ),
            "Right of the tent the network goes on falling. A unit that is on stays on: to be\n"
            "level again, the slopes must add up to 0, and that takes a third kink.",
        ),
        Mistake(
            "whole-width",
            lambda left, right, height: _with(
                left, right, _times(_slope(left, right, height) / 2, 1, -2, 1)
            ),
            "The tent has half its height. It climbs to the top on half of its width, not on all\n"
            "of it.",
        ),
        Mistake(
            "kinks-on-the-other-side",
            lambda left, right, height: weights(
                [1, 1, 1],
                [left, (left + right) / 2, right],
                _times(_slope(left, right, height), 1, -2, 1),
            ),
            "The kinks lie on the other side of 0. A unit relu(w x + b) has its kink where\n"
            "w x + b is 0, which is at x = −b / w.",
        ),
        Mistake(
            "half-width-for-middle",
            lambda left, right, height: weights(
                [1, 1, 1],
                [-left, -(right - left) / 2, -right],
                _times(_slope(left, right, height), 1, -2, 1),
            ),
            "The middle kink is half a width from 0. It belongs half a width from the left end.",
        ),
        Mistake(
            "height-ignored",
            lambda left, right, height: _with(left, right, [1, -2, 1]),
            "The sides have the slope 1, whatever the height. Their slope is the height over half\n"
            "of the width.",
        ),
        Mistake(
            "height-for-slope",
            lambda left, right, height: _with(left, right, [height, -2 * height, height]),
            "The sides have the slope height. That is right where half of the width is 1; in\n"
            "general the slope is the height over half of the width.",
        ),
        Mistake(
            "upside-down",
            lambda left, right, height: _with(
                left, right, _times(_slope(left, right, height), -1, 2, -1)
            ),
            "The tent hangs upside down: every change of the slope has the wrong sign.",
        ),
    ),
)
