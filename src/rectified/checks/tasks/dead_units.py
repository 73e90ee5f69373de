"""Which units of a layer of ReLUs are dead on a batch."""

import numpy as np

from rectified import networks
from rectified.activations import relu
from rectified.checks.task import Case, Kind, Mistake, Task
from rectified.networks import Activate, Network
from rectified.numerics import Array


def answer(z: Array) -> Array:
    """Those whose slope is 0 for every example (maas2013rectifier)."""
    (dead,) = networks.dead_units(Network([Activate(relu)]), z)
    return dead


def drawn(rng: np.random.Generator, examples: int, dead: Array) -> Array:
    """Draw the sums of a batch, of one digit, in which these units are dead and the others not."""
    z = -np.round(rng.uniform(0.1, 3, (examples, dead.size)), 1)
    fires = rng.random(z.shape) < rng.choice([0.0, 0.3, 0.7, 1.0], dead.size)
    fires[rng.integers(examples, size=dead.size), np.arange(dead.size)] = True
    return np.where(fires & ~dead, -z, z)


def _few(rng: np.random.Generator) -> list[Case]:
    simple = [
        [[-1.0], [-2.0]],
        [[-1.0], [0.1]],
        [[-1.0], [1e-6]],
        [[-1.0, 1.0], [-1.0, -1.0], [-3.0, -2.0]],
    ]
    some = [drawn(rng, examples, rng.random(units) < 0.5) for examples, units in ((2, 3), (3, 2))]
    return [*(Case((np.array(z),)) for z in simple), *(Case((z,)) for z in some)]


def _batches(rng: np.random.Generator) -> list[Case]:
    shapes = ((20, 8), (8, 20), (50, 32), (1, 6), (500, 8))
    return [
        Case(
            (drawn(rng, examples, rng.random(units) < 0.5),),
            f"a batch of {examples} example{'s' * (examples > 1)} and {units} units",
        )
        for examples, units in shapes
    ]


def _zero(rng: np.random.Generator) -> list[Case]:
    z = drawn(rng, 3, np.array([True, True, False]))
    z[:, 0], z[1, 1], z[0, 2] = 0, 0, 0
    return [Case((np.array([[0.0], [0.0]]),)), Case((np.array([[0.0], [2.0]]),)), Case((z,))]


def _not_a_number(rng: np.random.Generator) -> list[Case]:
    z = drawn(rng, 3, np.array([True, True, False]))
    z[rng.integers(3), 0], z[:, 2] = np.nan, np.nan
    return [Case((np.array([[np.nan], [-1.0]]),)), Case((z,))]


dead_units = Task(
    name="dead_units",
    arguments=("z",),
    returns=("the answer",),
    answer=answer,
    kinds=(
        Kind("few", "a few examples and units", _few),
        Kind("batches", "batches of many examples", _batches),
        Kind("zero", "z = 0", _zero),
        Kind("nan", "z = NaN", _not_a_number),
    ),
    mistakes=(
        Mistake(
            "off-for-one",
            lambda z: (z <= 0).any(axis=0),
            "Here a unit that is off for one example counts as dead. Off for one is its work;\n"
            "dead means off for every example.",
        ),
        Mistake(
            "wrong-axis",
            lambda z: (z <= 0).all(axis=1),
            "This has an answer for each example: whether all units are off for it. A unit is a\n"
            "column: go down the rows, along axis 0.",
        ),
        Mistake(
            "zero-counts-as-on",
            lambda z: (z < 0).all(axis=0),
            "A unit with z = 0 counts as on here. ReLU's slope at 0 is 0 in this course, so such\n"
            "an example teaches nothing either: off is z <= 0.",
        ),
        Mistake(
            "never-on",
            lambda z: ~(z > 0).any(axis=0),
            "A unit with a NaN in its column can count as dead here. A NaN says nothing, and is\n"
            "not to be left out or taken for off: z <= 0 is False for it, as it shall be.",
            (lambda z: ~(z > 0).any(axis=0) & ~np.isnan(z).all(axis=0),),
        ),
        Mistake(
            "mean-for-all",
            lambda z: z.mean(axis=0) <= 0,
            "This asks whether z is below 0 on average. A unit that fires for one example in a\n"
            "hundred is alive, whatever its mean.",
        ),
        Mistake(
            "mean-is-zero",
            lambda z: z.mean(axis=0) == 0,
            "This asks whether the mean of z is 0. The inputs of a dead unit are negative, and so\n"
            "is their mean; only its outputs are 0.",
        ),
        Mistake(
            "last-example-alone",
            lambda z: z[-1] <= 0,
            "This looks at the last example alone. What was found for the others is lost: a unit\n"
            "is dead only where all of them say so.",
        ),
        Mistake(
            "whole-batch",
            lambda z: (z <= 0).all(),
            "This is one answer for all units together: whether every one is dead. Ask for each\n"
            "unit by itself, along axis 0.",
        ),
        Mistake(
            "alive",
            lambda z: (z > 0).any(axis=0),
            "This says which units are alive. What is asked is which are dead.",
        ),
        Mistake(
            "counts-them",
            lambda z: (z <= 0).all(axis=0).sum(),
            "This is how many are dead. What is asked is which: True or False for each unit.",
        ),
        Mistake(
            "numbers-of-units",
            lambda z: np.flatnonzero((z <= 0).all(axis=0)),
            "These are the numbers of the dead units. What is asked is True or False for every\n"
            "unit.",
        ),
        Mistake(
            "off-everywhere",
            lambda z: z <= 0,
            "This says for each example which units are off. A unit is dead when that holds in\n"
            "its whole column.",
        ),
    ),
)
