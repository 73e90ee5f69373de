"""When does a unit die, and who notices?

A net 2-32-1 of ReLUs learns the two moons by full-batch gradient descent, 500 steps, at six
learning rates from the same start. A unit is dead when it is off for every example. Adam does the
same at two rates of its own. Measured for each seed:

=============  =================  =======  ==================================================
dead_early     (6,)               float64  share of dead units after 50 steps, by `RATES`
dead           (6,)               float64  share of dead units at the end
accuracy       (6,)               float64  share of examples classified rightly at the end
adam_dead      (2,)               float64  the same two with Adam, by `ADAM_RATES`
adam_accuracy  (2,)               float64
=============  =================  =======  ==================================================

Filmed; the axes come in the order rate, step, unit. Unit k starts with the same weights at every
rate. Images are as `rectified.experiments.plane` says; 0 … 254 stand for 0 … 1:

=============  =================  =======  ==================================================
rates          (6,)               float32  `RATES`
steps          (13,)              uint16   `STEPS`, those that are filmed
firing         (6, 13, 32)        uint8    share of examples on which it fires; 0: it is dead
loss           (6, 13)            float32  binary cross-entropy, at least 0
accuracy_then  (6, 13)            float32  in [0, 1]
kinks          (6, 13, 32, 2, 2)  float16  the ends of the line on which z = 0, x and y
image          (6, 13, 18, 24)    uint8    probability of class 1: rate, step, row, column
points         (200, 2)           float16  the examples, x and y
classes        (200,)             uint8    0 or 1
=============  =================  =======  ==================================================
"""

import numpy as np

from rectified.activations import relu
from rectified.experiments import moons, plane
from rectified.experiments.experiment import Claim, Experiment
from rectified.networks import (
    SGD,
    Adam,
    Network,
    Optimiser,
    Recorder,
    accuracy,
    binary_cross_entropy,
    dead_share,
    firing_rates,
)
from rectified.numerics import Array

RATES = (1.0, 3.0, 5.0, 7.0, 10.0, 20.0)
ADAM_RATES = (0.1, 1.0)
HIDDEN = (32,)
STEPS = (0, 1, 2, 3, 4, 6, 8, 10, 15, 25, 50, 100, 500)
"""Close together where units die, and no more of them than have an image each in one figure."""
COLUMNS = 24
EARLY = 50


def outcome(seed: int, optimiser: Optimiser) -> tuple[float, float, float]:
    """Train; return the share of dead units, early and at the end, and the accuracy."""
    network, x, y = moons.start(seed, HIDDEN, relu)
    dead = Recorder(lambda step, network: dead_share(network, x), at=(EARLY, STEPS[-1]))
    moons.learn(network, x, y, optimiser, STEPS[-1], (dead,))
    return *dead.values, accuracy(network(x), y)


def measure(seed: int) -> dict[str, Array]:
    """Count the dead at every rate."""
    early, dead, right = np.transpose([outcome(seed, SGD(rate)) for rate in RATES])
    _, adam_dead, adam_right = np.transpose([outcome(seed, Adam(rate)) for rate in ADAM_RATES])
    return {
        "dead_early": early,
        "dead": dead,
        "accuracy": right,
        "adam_dead": adam_dead,
        "adam_accuracy": adam_right,
    }


def replay(seed: int, rate: float) -> dict[str, Array]:
    """Film the training at one rate."""
    network, x, y = moons.start(seed, HIDDEN, relu)

    def frame(step: int, network: Network) -> tuple[Array, Array, float, float, Array]:
        (firing,) = firing_rates(network, x)
        weight, bias = network.parameters["0.weight"], network.parameters["0.bias"]
        score = network(x)
        loss, _ = binary_cross_entropy(score, y)
        picture = plane.image(moons.probability(network), COLUMNS)
        return (
            plane.share(firing),
            plane.kinks(weight, bias),
            loss,
            accuracy(score, y),
            picture,
        )

    frames = Recorder(frame, at=STEPS)
    moons.learn(network, x, y, SGD(rate), STEPS[-1], (frames,))
    firing, kinks, loss, right, image = map(np.array, zip(*frames.values, strict=True))
    return {
        "firing": firing,
        "loss": loss.astype(np.float32),
        "accuracy_then": right.astype(np.float32),
        "kinks": kinks,
        "image": image,
    }


def film(seed: int) -> dict[str, Array]:
    """Film every rate, and state the axes."""
    replays = [replay(seed, rate) for rate in RATES]
    _, x, y = moons.start(seed, HIDDEN, relu)
    return {
        "rates": np.array(RATES, np.float32),
        "steps": np.array(STEPS, np.uint16),
        **{name: np.array([each[name] for each in replays]) for name in replays[0]},
        **moons.drawn(x, y),
    }


experiment = Experiment(
    measure=measure,
    film=film,
    seeds=(4, 0, 1, 2, 3),  # the one that is filmed loses 26 units and no accuracy
    claims=(
        Claim(
            "Up to a learning rate of 5 hardly a unit dies; at 20 nearly all do.",
            lambda m: m["dead"][:, :3].mean(0).max() < 0.1 and m["dead"][:, 5].mean() > 0.75,
        ),
        Claim(
            "The larger the rate, the more die: from 5 to 10 to 20.",
            lambda m: np.all(np.diff(m["dead"].mean(0)[[2, 4, 5]]) > 0),
        ),
        Claim(
            "At 10 over a third are dead, and the accuracy is still above 0.8.",
            lambda m: m["dead"][:, 4].mean() > 1 / 3 and m["accuracy"][:, 4].mean() > 0.8,
        ),
        Claim(
            "At 20 the accuracy is below 0.85, less than a straight line would do.",
            lambda m: m["accuracy"][:, 5].mean() < 0.85,
        ),
        Claim(
            "They die early: of those that are dead at the end, most were after 50 steps of 500.",
            lambda m: np.all(m["dead_early"].mean(0)[3:] > 0.8 * m["dead"].mean(0)[3:]),
        ),
        Claim(
            "Adam kills too: at a rate of 1 a third or more, and the accuracy shows nothing.",
            lambda m: m["adam_dead"][:, 1].mean() > 0.33 and m["adam_accuracy"][:, 1].min() > 0.98,
        ),
    ),
)
