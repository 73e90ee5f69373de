"""Which cure helps against which death?

A net 2-32-1 of ReLUs learns the two moons by full-batch gradient descent, 500 steps. Its units
die of one of three causes: steps too large, at a learning rate of 10, or of 20; or biases of −5 at
the start, at a rate of 1, which put every kink beyond the data. Against each stands every cure,
alone. A leaky unit that is off for every example still learns, but is a straight line on them; it
is counted too. Measured for each seed, by cause and cure:

===============  ==========  =======  ==========================================================
off              (3, 7)      float64  share of units that are off for every example, at the end
accuracy         (3, 7)      float64  share of examples classified rightly, at the end
===============  ==========  =======  ==========================================================

Filmed, by cause, cure and step:

===============  ==========  =======  ==========================================================
cures            (7,)        <U16     `CURES`, the names
steps            (51,)       uint16   0 to 500
off_units        (3, 7, 51)  uint8    how many are off for every example, 0 to 32
===============  ==========  =======  ==========================================================
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

from rectified.activations import Activation, leaky_relu, relu
from rectified.experiments import moons
from rectified.experiments.clipped import ClippedSGD
from rectified.experiments.experiment import Claim, Experiment
from rectified.networks import Network, Recorder, accuracy, firing_rates, warm_up
from rectified.numerics import Array

UNITS = 32
STEPS = range(0, 501, 10)

CAUSES: tuple[Mapping[str, float], ...] = (
    {"rate": 10.0, "bias": 0.0},
    {"rate": 20.0, "bias": 0.0},
    {"rate": 1.0, "bias": -5.0},
)
CURES: Mapping[str, Mapping[str, Any]] = {
    "none": {},
    "rate / 10": {"slower": 10.0},
    "warm-up": {"warm_up_steps": 100},
    "clipped gradient": {"longest": 0.1},
    "zero bias": {"bias": 0.0},
    "batch norm": {"batch_norm": True},
    "leak of 0.01": {"activation": leaky_relu},
}


def trained(
    seed: int,
    rate: float,
    *,
    activation: Activation = relu,
    slower: float = 1.0,
    warm_up_steps: int | None = None,
    longest: float = np.inf,
    **options: Any,
) -> tuple[Array, float]:
    """Return how many units are off, at each of `STEPS`, and the accuracy at the end."""
    network, x, y = moons.start(seed, [UNITS], activation, **options)

    def off(step: int, network: Network) -> int:
        network.training = True  # a batch normalisation then sees what it sees in training
        (firing,) = firing_rates(network, x)
        return int(np.sum(firing == 0))

    schedule = warm_up(rate, warm_up_steps) if warm_up_steps else rate / slower
    watch = Recorder(off, at=STEPS)
    moons.learn(network, x, y, ClippedSGD(schedule, longest), STEPS[-1], (watch,))
    network.training = True
    return np.array(watch.values), accuracy(network(x), y)


def every(seed: int) -> tuple[Array, Array]:
    """Return both for every cause and cure."""
    runs = [[trained(seed, **{**cause, **cure}) for cure in CURES.values()] for cause in CAUSES]
    off, right = (np.array([[run[k] for run in row] for row in runs]) for k in (0, 1))
    return off, right


def measure(seed: int) -> dict[str, Array]:
    """Count what is off at the end."""
    off, right = every(seed)
    return {"off": off[..., -1] / UNITS, "accuracy": right}


def film(seed: int) -> dict[str, Array]:
    """Film how many are off."""
    off, _ = every(seed)
    return {
        "cures": np.array(list(CURES)),
        "steps": np.array(STEPS, np.uint16),
        "off_units": off.astype(np.uint8),
    }


NONE, SLOWER, WARM_UP, CLIPPED, ZERO_BIAS, BATCH_NORM, LEAK = range(len(CURES))
STEP, LARGER, START = range(len(CAUSES))

experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "A tenth of the rate, or a clipped gradient, keeps units alive; a warm-up keeps most.",
            lambda m: (
                m["off"][:, STEP, [SLOWER, CLIPPED]].mean(0).max() < 0.05
                and m["off"][:, STEP, WARM_UP].mean() < 0.6 * m["off"][:, STEP, NONE].mean()
            ),
        ),
        Claim(
            "A zero bias and batch normalisation do not: over a third are off at a rate of 10.",
            lambda m: m["off"][:, STEP, [ZERO_BIAS, BATCH_NORM]].mean(0).min() > 1 / 3,
        ),
        Claim(
            "Started at −5 all units, or all but one or two, stay dead, whatever the steps.",
            lambda m: m["off"][:, START, : CLIPPED + 1].min() > 0.9,
        ),
        Claim(
            "Where all are dead, the accuracy is 0.5 for ever.",
            lambda m: (
                (m["off"][:, START, NONE] == 1).any()
                and np.all(m["accuracy"][:, START, NONE][m["off"][:, START, NONE] == 1] == 0.5)
            ),
        ),
        Claim(
            "There a zero bias and batch normalisation cure all.",
            lambda m: (
                m["off"][:, START, [ZERO_BIAS, BATCH_NORM]].max() < 0.05
                and m["accuracy"][:, START, [ZERO_BIAS, BATCH_NORM]].min() > 0.95
            ),
        ),
        Claim(
            "At a rate of 10 a leak saves the accuracy, with a third of the units or more off.",
            lambda m: (
                m["accuracy"][:, STEP, LEAK].mean() > 0.93 and m["off"][:, STEP, LEAK].mean() > 0.33
            ),
        ),
        Claim(
            "At a rate of 20 a leak lifts the accuracy, yet does not save it: most units are off.",
            lambda m: (
                0.75 < m["accuracy"][:, LARGER, LEAK].mean() < 0.95
                and m["accuracy"][:, LARGER, NONE].mean() < 0.8
                and m["off"][:, LARGER, LEAK].mean() > 0.6
            ),
        ),
        Claim(
            "Started at −5 a leak lifts it, but no higher than a straight line: units stay off.",
            lambda m: (
                m["off"][:, START, LEAK].min() > 0.8
                and m["accuracy"][:, START, LEAK].min() > 0.7
                and m["accuracy"][:, START, LEAK].max() < 0.93
            ),
        ),
    ),
)
