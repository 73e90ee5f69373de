"""Can a dead unit come back?

A net 2-32-32-1 of ReLUs learns the two moons by full-batch gradient descent, 500 steps at a
learning rate of 3. A unit is dead while it is off for every example. Its own weights stand still
then; what it sees, in the second layer, does not. Measured for each seed, by hidden layer:

===============  ============  =======  ========================================================
dead             (2,)          float64  share of units that are dead at the end
revivals         (2,)          int64    how often a unit fired that was dead a step before
deaths           (2,)          int64    how often a unit was dead that fired a step before
longest          (2,)          int64    the most steps that a unit was dead and then came back
returned         (2,)          int64    units that were dead at some step and fire at the end
accuracy         ()            float64  share of examples classified rightly, at the end
===============  ============  =======  ========================================================

Filmed; the axes come in the order layer, step, unit; the steps are the first 100:

===============  ============  =======  ========================================================
firing           (2, 100, 32)  uint8    share of examples on which it fires, 0 … 254 for 0 … 1
===============  ============  =======  ========================================================
"""

import numpy as np

from rectified.activations import relu
from rectified.experiments import moons, plane
from rectified.experiments.experiment import Claim, Experiment
from rectified.networks import SGD, Recorder, accuracy, firing_rates
from rectified.numerics import Array

HIDDEN = (32, 32)
RATE = 3.0
STEPS = 500
FILMED = 100


def observed(seed: int) -> tuple[Array, float]:
    """Return the share on which each unit fires, by layer, step and unit; and the accuracy."""
    network, x, y = moons.start(seed, HIDDEN, relu)
    firing = Recorder(lambda step, network: np.array(firing_rates(network, x)))
    moons.learn(network, x, y, SGD(RATE), STEPS, (firing,))
    return np.stack(firing.values, axis=1), accuracy(network(x), y)


def longest_death(dead: Array) -> int:
    """Return the most steps that a unit was dead before it fired again."""
    longest, now = 0, np.zeros(dead.shape[1], int)
    for row in dead:
        longest = max(longest, int(np.max(now[~row], initial=0)))
        now = (now + 1) * row
    return longest


def measure(seed: int) -> dict[str, Array]:
    """Count who is dead, who dies and who comes back."""
    firing, right = observed(seed)
    dead = firing == 0
    before, after = dead[:, :-1], dead[:, 1:]
    return {
        "dead": dead[:, -1].mean(axis=1),
        "revivals": np.sum(before & ~after, axis=(1, 2)),
        "deaths": np.sum(~before & after, axis=(1, 2)),
        "longest": np.array([longest_death(layer) for layer in dead]),
        "returned": np.sum(dead.any(axis=1) & ~dead[:, -1], axis=1),
        "accuracy": np.array(right),
    }


def film(seed: int) -> dict[str, Array]:
    """Film who fires."""
    firing, _ = observed(seed)
    return {"firing": plane.share(firing[:, :FILMED])}


experiment = Experiment(
    measure=measure,
    film=film,
    seeds=(1, 0, 2, 3, 4),  # in the one that is filmed a unit comes back after 13 steps and stays
    claims=(
        Claim(
            "In the first layer none ever comes back: it sees the examples, which stand still.",
            lambda m: np.all(m["revivals"][:, 0] == 0) and m["deaths"][:, 0].sum() > 0,
        ),
        Claim(
            "In the second layer units come back several times in a training, as the first moves.",
            lambda m: m["revivals"][:, 1].mean() > 5 and np.mean(m["revivals"][:, 1] > 0) >= 0.8,
        ),
        Claim(
            "Some were dead for ten steps or more, and some that were dead fire at the end.",
            lambda m: m["longest"][:, 1].max() >= 10 and m["returned"][:, 1].sum() > 0,
        ),
        Claim(
            "Yet the second layer ends no better off: as many are dead there or more, within 0.05.",
            lambda m: m["dead"][:, 1].mean() > m["dead"][:, 0].mean() - 0.05,
        ),
        Claim(
            "None of this shows in the accuracy.",
            lambda m: m["accuracy"].min() > 0.95,
        ),
    ),
)
