"""How many units of a net are on the same side of their kinks for every example."""

from collections.abc import Sequence

import numpy as np

from rectified.checks.task import Case, Kind, Mistake, Task
from rectified.numerics import Array

Shares = Sequence[Array]


def answer(firing: Shares) -> float:
    """The share of all units that fire on no example, or on every one."""
    each = np.concatenate(firing)
    return float(np.mean((each == 0) | (each == 1)))


def _drawn(rng: np.random.Generator, units: Sequence[int]) -> list[Array]:
    """Draw shares of twenty examples; whole layers tend to one end."""
    layers = []
    for count in units:
        low, high = np.sort(rng.integers(0, 21, 2))
        layers.append(np.clip(rng.integers(low - 4, high + 5, count), 0, 20) / 20)
    return layers


def _one(rng: np.random.Generator) -> list[Case]:
    simple = [[0.0, 0.5], [1.0, 0.0, 0.25, 0.75], [0.95, 0.05], [0.002, 1.0, 0.998]]
    return [Case(([np.array(shares)],)) for shares in simple] + [
        Case((_drawn(rng, [units]),)) for units in (5, 6)
    ]


def _several(rng: np.random.Generator) -> list[Case]:
    simple = [np.array([0.0, 1.0, 0.5, 0.5]), np.array([0.3])]
    return [Case((simple,)), *(Case((_drawn(rng, units),)) for units in ((3, 2), (4, 1, 3)))] + [
        Case((_drawn(rng, units),), f"{len(units)} layers") for units in ((16, 8), (20, 12, 24))
    ]


one_sided = Task(
    name="one_sided",
    arguments=("firing",),
    returns=("the share",),
    answer=answer,
    kinds=(
        Kind("one", "one layer", _one),
        Kind("several", "several layers", _several),
    ),
    mistakes=(
        Mistake(
            "off-alone",
            lambda firing: np.mean(np.concatenate(firing) == 0),
            "Only units that fire on no example are counted. One that fires on every example is\n"
            "on one side of its kink too.",
        ),
        Mistake(
            "on-alone",
            lambda firing: np.mean(np.concatenate(firing) == 1),
            "Only units that fire on every example are counted. One that fires on none is on one\n"
            "side of its kink too.",
        ),
        Mistake(
            "mean-of-layers",
            lambda firing: np.mean([answer([layer]) for layer in firing]),
            "This is the mean of the layers' shares, in which a unit of a narrow layer counts for\n"
            "more. Count over all units of the net.",
        ),
        Mistake(
            "last-layer-alone",
            lambda firing: answer(firing[-1:]),
            "This counts in the last layer alone. Count over all units of the net.",
        ),
        Mistake(
            "count",
            lambda firing: answer(firing) * sum(map(len, firing)),
            "This is how many there are. What is asked is their share of all units.",
        ),
        Mistake(
            "by-layer",
            lambda firing: [answer([layer]) for layer in firing],
            "This is a share for each layer. What is asked is one number for the whole net.",
        ),
        Mistake(
            "two-sided",
            lambda firing: 1 - answer(firing),
            "This is the share of the units that fire on some examples and not on others. What is\n"
            "asked is the rest.",
        ),
        Mistake(
            "nearly",
            lambda firing: np.mean(np.abs(np.concatenate(firing) - 0.5) > 0.44),
            "Units that fire on nearly none or nearly all of the examples are counted too. They\n"
            "bend: one example on the other side is enough.",
        ),
    ),
)
