"""A V made by hand: the weights of two ReLUs."""

import numpy as np

from rectified.checks.task import Case, Kind, Mistake, Task
from rectified.checks.tasks._one_hidden_layer import PARTS, Weights, same_values, values, weights

PLACES = {
    "the value at the tip": 0.0,
    "the value 1 right of the tip": 1.0,
    "the value 1 left of the tip": -1.0,
    "the value 20 right of the tip": 20.0,
    "the value 20 left of the tip": -20.0,
    "the value 1,000,000 right of the tip": 1e6,
    "the value 1,000,000 left of the tip": -1e6,
}
"""Where one looks, and what is said of it: two kinks cannot do otherwise elsewhere."""


def answer(tip: float, bottom: float, slope: float) -> Weights:
    """Two units that rise from the tip, one to the right and one to the left."""
    return weights([1, -1], [-tip, tip], [slope, slope], bottom)


def measure(network: Weights, tip: float, bottom: float, slope: float) -> tuple[float, ...]:
    """The network's values at the tip and on both sides of it."""
    return values(network, [tip + away for away in PLACES.values()])


def _absolute(rng: np.random.Generator) -> list[Case]:
    slopes = [1.0, 2.0, *np.round(rng.uniform(0.2, 5.0, size=2), 1).tolist()]
    return [Case((0.0, 0.0, slope)) for slope in slopes]


def _moved(rng: np.random.Generator) -> list[Case]:
    tips = [1.0, -2.0, *np.round(rng.uniform(-5.0, 5.0, size=2), 1).tolist()]
    return [Case((tip, 0.0, 1.0)) for tip in tips]


def _anywhere(rng: np.random.Generator) -> list[Case]:
    drawn = np.round(rng.uniform((-4.0, -4.0, 0.3), (4.0, 4.0, 4.0), size=(4, 3)), 1).tolist()
    return [Case((1.0, -1.0, 2.0)), *(Case(tuple(one)) for one in drawn)]


vee = Task(
    name="vee",
    arguments=("tip", "bottom", "slope"),
    returns=PARTS,
    answer=answer,
    measure=measure,
    measures=tuple(PLACES),
    alike=same_values(measure),
    relative=1e-6,  # weights may be in single precision
    absolute=1e-9,
    kinds=(
        Kind("absolute", "the absolute value, and steeper or flatter ones", _absolute),
        Kind("moved", "a tip left and right of 0", _moved),
        Kind("anywhere", "any tip, bottom and slope", _anywhere),
    ),
    mistakes=(
        Mistake(
            "straight-line",
            lambda tip, bottom, slope: weights([1, -1], [-tip, tip], [slope, -slope], bottom),
            "This is a straight line. relu(u) − relu(−u) is u itself: the two units undo each\n"
            "other's bend. Both arms of a V rise, so that both units add to it.",
        ),
        Mistake(
            "both-to-the-right",
            lambda tip, bottom, slope: weights([1, 1], [-tip, -tip], [slope, slope], bottom),
            "Left of the tip the network is level: both units are on to the right of their kinks.\n"
            "The left arm needs a unit that is on to the left, which the sign of its weight\n"
            "decides.",
        ),
        Mistake(
            "kink-on-the-other-side",
            lambda tip, bottom, slope: weights([1, -1], [tip, -tip], [slope, slope], bottom),
            "The tip is at −tip. A unit relu(w x + b) has its kink where w x + b is 0, which is\n"
            "at x = −b / w.",
        ),
        Mistake(
            "one-bias-for-both",
            lambda tip, bottom, slope: weights([1, -1], [-tip, -tip], [slope, slope], bottom),
            "The two kinks lie at different places. A unit has its kink at x = −b / w: where the\n"
            "weights have opposite signs, the same bias puts the kinks on opposite sides of 0.",
            (lambda tip, bottom, slope: weights([1, -1], [tip, tip], [slope, slope], bottom),),
        ),
        Mistake(
            "bias-not-scaled",
            lambda tip, bottom, slope: weights([slope, -slope], [-tip, tip], [1, 1], bottom),
            "The kink is at tip / slope. With a weight w in front of x the kink is at x = −b / w:\n"
            "what makes a unit steeper moves its kink as well.",
        ),
        Mistake(
            "slope-twice",
            lambda tip, bottom, slope: weights(
                [slope, -slope], [-slope * tip, slope * tip], [slope, slope], bottom
            ),
            "The arms have the slope squared. The slope of an arm is the product of the two\n"
            "weights on its way, in w1 and in w2.",
        ),
        Mistake(
            "slope-ignored",
            lambda tip, bottom, slope: weights([1, -1], [-tip, tip], [1, 1], bottom),
            "The arms have the slope 1, whatever slope is. The slope of an arm is the product of\n"
            "the two weights on its way, in w1 and in w2.",
        ),
        Mistake(
            "bottom-forgotten",
            lambda tip, bottom, slope: weights([1, -1], [-tip, tip], [slope, slope]),
            "The tip is at the height 0. No hidden bias can lift it, since a ReLU gives 0 at its\n"
            "kink: the bias of the output moves the whole V.",
        ),
        Mistake(
            "bottom-inside",
            lambda tip, bottom, slope: weights(
                [1, -1], [bottom - tip, bottom + tip], [slope, slope]
            ),
            "The bottom is added inside the units. There it moves the kinks; the bias of the\n"
            "output lifts or lowers the whole V.",
        ),
    ),
)
