"""Which activation learns best, and is that more than luck?

`rectified.experiments.contest` says who takes part: ReLU and the smooth members of the family,
nine of them. A seed draws the examples and the weights; at every rate of Adam all contestants get
the same. Three tasks, in 150 steps on all examples: two noisy moons with one hidden layer of 16
units, a sine and a jump with two. Measured for each seed, by task, contestant and rate:

=============  ==========  =======  ==========================================================
error          (3, 9, 5)   float32  what the net misses of fresh targets: the share of wrong
                                    answers, or the mean squared error over the variance
=============  ==========  =======  ==========================================================

Filmed, the axes:

=============  ==========  =======  ==========================================================
tasks          (3,)        <U5      `TASKS`, the names
contestants    (9,)        <U12     their names in code
rates          (5,)        float32  those of `contest`
=============  ==========  =======  ==========================================================
"""

from collections.abc import Mapping

import numpy as np

from rectified.activations import elu, gelu, mish, relu, sigmoid, silu, tanh
from rectified.experiments.contest import (
    CONTESTANTS,
    RATES,
    Task,
    between_names,
    between_seeds,
    curve,
    errors,
    luck,
    moons,
    tuned,
)
from rectified.experiments.experiment import Claim, Experiment
from rectified.numerics import Array

TASKS = ("moons", "sine", "jump")
MOONS, SINE, JUMP = range(len(TASKS))
QUARTER = 2
"""The place of a rate of 0.016, a quarter of the one at which nearly all learn the moons best."""


def tasks(seed: int) -> list[Task]:
    """Return the three, drawn from the seed."""
    return [moons(seed, (16,)), *(curve(name, seed, (16, 16)) for name in TASKS[SINE:])]


def measure(seed: int) -> dict[str, Array]:
    """Let all contestants learn all tasks at every rate."""
    return {"error": np.array([errors(task, seed) for task in tasks(seed)])}


def film(seed: int) -> dict[str, Array]:
    """State the axes."""
    return {
        "tasks": np.array(TASKS),
        "contestants": np.array([each.name for each in CONTESTANTS]),
        "rates": np.array(RATES, np.float32),
    }


def at_best(measured: Mapping[str, Array], task: int) -> dict[str, Array]:
    """Return the errors of each name in one task, at its own best rate: one for each seed."""
    error = tuned(measured["error"][:, task])
    return {each.name: error[:, i] for i, each in enumerate(CONTESTANTS)}


def mean(measured: Mapping[str, Array], task: int, *names: str) -> Array:
    """Return the mean errors of some names in one task, at their own best rates."""
    error = at_best(measured, task)
    return np.array([error[name].mean() for name in names])


FOUR = (elu.name, gelu.name, silu.name, mish.name)

experiment = Experiment(
    measure=measure,
    film=film,
    seeds=tuple(range(8)),
    claims=(
        Claim(
            "On the moons, each at its best rate, seeds lie farther apart than names.",
            lambda m: bool(
                between_seeds(tuned(m["error"][:, MOONS]))
                > between_names(tuned(m["error"][:, MOONS]))
                > 0
            ),
        ),
        Claim(
            "There the winner depends on the seed.",
            lambda m: len(set(np.argmin(tuned(m["error"][:, MOONS]), axis=1))) > 1,
        ),
        Claim(
            "At a quarter of that rate names lie three times as far apart, farther than by luck.",
            lambda m: bool(
                between_names(m["error"][:, MOONS, :, QUARTER])
                > 3 * between_names(tuned(m["error"][:, MOONS]))
                and between_names(m["error"][:, MOONS, :, QUARTER])
                > 2 * luck(m["error"][:, MOONS, :, QUARTER])
            ),
        ),
        Claim(
            "With one hidden layer Sigmoid errs at most half as often again as ReLU.",
            lambda m: (
                0 < mean(m, MOONS, sigmoid.name).max() < 1.5 * mean(m, MOONS, relu.name).min()
            ),
        ),
        Claim(
            "Of the sine GELU, SiLU and Mish miss less than three quarters of what ReLU misses.",
            lambda m: mean(m, SINE, *FOUR[1:]).mean() < 0.75 * mean(m, SINE, relu.name).min(),
        ),
        Claim(
            "At the jump it is the other way round: ELU misses twice as much as ReLU.",
            lambda m: mean(m, JUMP, elu.name).max() > 2 * mean(m, JUMP, relu.name).min() > 0,
        ),
        Claim(
            "And Tanh misses less than any of ELU, GELU, SiLU and Mish.",
            lambda m: mean(m, JUMP, *FOUR).min() > 1.4 * mean(m, JUMP, tanh.name).min() > 0,
        ),
    ),
)
