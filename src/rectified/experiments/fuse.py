"""Which leak stands the larger step?

A net 2-32-1 of Leaky ReLUs, its biases started at 0, learns the two moons by full-batch gradient
descent for 500 steps, at a rate that is right and at two that are too large, with the slopes on the
left of `rectified.experiments.leak`. Measured for each seed, by rate and slope:

===============  ===========  =======  =========================================================
accuracy         (3, 7)       float64  share of examples classified rightly, at the end
off              (3, 7)       float64  share of units that are off for every example, at the end;
                                       NaN is off
broken           (3, 7)       float64  1 where an output is not finite at the end, else 0
===============  ===========  =======  =========================================================

Filmed at the two large rates, by rate, slope and step, for the first `FILMED` steps:

===============  ===========  =======  =========================================================
slopes           (7,)         float32  `SLOPES`
rates            (3,)         float32  `RATES`
loss             (2, 7, 61)   float32  log10 of the binary cross-entropy before each step
on               (2, 7, 61)   uint8    units that are on for at least one example, of 32
===============  ===========  =======  =========================================================
"""

import numpy as np

from rectified.activations import leaky_relu
from rectified.experiments import moons
from rectified.experiments.experiment import Claim, Experiment
from rectified.experiments.leak import HIDDEN, RELU, SLOPES, STRAIGHT
from rectified.networks import (
    SGD,
    Network,
    Recorder,
    accuracy,
    binary_cross_entropy,
    firing_rates,
)
from rectified.numerics import Array

RATES = (1.0, 10.0, 20.0)
RIGHT, LARGE, LARGER = range(len(RATES))
LITTLE, MUCH = SLOPES.index(0.01), SLOPES.index(0.3)
STEPS = 500
FILMED = 60


def outcome(seed: int, rate: float, slope: float) -> tuple[float, float, float]:
    """Train; return the accuracy, the share of units that are off, and whether it is broken."""
    network, x, y = moons.start(seed, HIDDEN, leaky_relu, negative_slope=slope)
    moons.learn(network, x, y, SGD(rate), STEPS)
    output = network(x)
    (firing,) = firing_rates(network, x)
    broken = not np.isfinite(output).all()
    return accuracy(output, y), float(np.mean(firing == 0)), float(broken)


def measure(seed: int) -> dict[str, Array]:
    """Train at every rate and slope."""
    outcomes = np.array([[outcome(seed, rate, slope) for slope in SLOPES] for rate in RATES])
    return dict(zip(("accuracy", "off", "broken"), np.moveaxis(outcomes, -1, 0), strict=True))


def replay(seed: int, rate: float, slope: float) -> tuple[Array, Array]:
    """Film the first steps: the loss, and how many units are on for some example."""
    network, x, y = moons.start(seed, HIDDEN, leaky_relu, negative_slope=slope)

    def frame(step: int, network: Network) -> tuple[float, int]:
        (firing,) = firing_rates(network, x)
        return binary_cross_entropy(network(x), y)[0], int(np.sum(firing > 0))

    frames = Recorder(frame)
    moons.learn(network, x, y, SGD(rate), FILMED, (frames,))
    loss, on = zip(*frames.values, strict=True)
    return np.array(loss), np.array(on, np.uint8)


def film(seed: int) -> dict[str, Array]:
    """Film what the large rates do to each slope."""
    replays = [[replay(seed, rate, slope) for slope in SLOPES] for rate in RATES[LARGE:]]
    loss, on = (np.array([[each[k] for each in row] for row in replays]) for k in (0, 1))
    return {
        "slopes": np.array(SLOPES, np.float32),
        "rates": np.array(RATES, np.float32),
        "loss": np.log10(loss).astype(np.float32),
        "on": on,
    }


experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "At the right rate no leak does better than another: from 0 to 0.3 all get above 0.97.",
            lambda m: m["accuracy"][:, RIGHT, :STRAIGHT].min() > 0.97,
        ),
        Claim(
            "At a rate of 10 leaks of 0.01, 0.03 and 0.1 are above 0.95 in the mean.",
            lambda m: m["accuracy"][:, LARGE, LITTLE:MUCH].mean(0).min() > 0.95,
        ),
        Claim(
            "There, of ReLUs more are off at the end than of units with a leak of 0.1.",
            lambda m: m["off"][:, LARGE, RELU].mean() > m["off"][:, LARGE, MUCH - 1].mean() + 0.15,
        ),
        Claim(
            "At 20 a leak of 0.01 gets further than ReLU, and not to 0.97.",
            lambda m: (
                m["accuracy"][:, LARGER, LITTLE].mean()
                > m["accuracy"][:, LARGER, RELU].mean() + 0.03
                and m["accuracy"][:, LARGER, LITTLE].mean() < 0.97
            ),
        ),
        Claim(
            "And a leak of 0.1 does worse than that.",
            lambda m: (
                m["accuracy"][:, LARGER, MUCH - 1].mean()
                < m["accuracy"][:, LARGER, LITTLE].mean() - 0.1
            ),
        ),
        Claim(
            "At 20 every net with a leak of 0.3 or more breaks: its output is no number.",
            lambda m: m["broken"][:, LARGER, MUCH:].min() == 1,
        ),
        Claim(
            "No net of ReLUs ever breaks, nor one with a leak of 0.01.",
            lambda m: m["broken"][..., : LITTLE + 1].max() == 0,
        ),
    ),
)
