"""Do learned slopes overfit?

Nets 2-16-16-1 learn 60 noisy examples of the two moons by heart, with Adam in 500 steps; 2000
others test what that is worth. Five ways to treat the left: ReLU; a leak of 0.01 or of 0.25; a
learned slope for each layer, or for each unit. Measured for each seed, by kind:

=============  =======  =======  ===================================================================
learned        (5,)     int64    numbers that are learned
train_loss     (5,)     float64  binary cross-entropy on the 60, at the end
test_loss      (5,)     float64  and on the 2000
train          (5,)     float64  share of the 60 classified rightly
test           (5,)     float64  and of the 2000
=============  =======  =======  ===================================================================

Filmed:

=============  =======  =======  ===================================================================
kinds          (5,)     <U15     `KINDS`, the names
=============  =======  =======  ===================================================================
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

from rectified.activations import leaky_relu, prelu, relu
from rectified.experiments.experiment import Claim, Experiment
from rectified.experiments.slopes import one_each
from rectified.networks import Adam, accuracy, binary_cross_entropy, mlp, train, two_moons
from rectified.numerics import Array

SIZES = (2, 16, 16, 1)
N, OTHERS, NOISE = 60, 2000, 0.3
RATE, STEPS = 0.03, 500

KINDS: Mapping[str, Mapping[str, Any]] = {
    "ReLU": {"activation": relu},
    "leak of 0.01": {"activation": leaky_relu},
    "leak of 0.25": {"activation": leaky_relu, "negative_slope": 0.25},
    "PReLU per layer": {"activation": prelu},
    "PReLU per unit": {"activation": prelu, "each": True},
}
RELU, LITTLE, QUARTER, SHARED, EACH = range(len(KINDS))


def outcome(seed: int, *, each: bool = False, **options: Any) -> tuple[float, ...]:
    """Train; return how much was learned, both losses, and both accuracies."""
    rng = np.random.default_rng(seed)
    (x, y), (others, truth) = (two_moons(n, NOISE, rng=rng) for n in (N, OTHERS))
    network = mlp(SIZES, rng=rng, **options)
    if each:
        network = one_each(network)
    train(network, x, y, loss=binary_cross_entropy, optimiser=Adam(RATE), steps=STEPS)
    sets = [(network(x), y), (network(others), truth)]
    losses = [binary_cross_entropy(*each_set)[0] for each_set in sets]
    learned = sum(parameter.size for parameter in network.parameters.values())
    return learned, *losses, *(accuracy(*each_set) for each_set in sets)


def measure(seed: int) -> dict[str, Array]:
    """Train every kind from the same weights on the same examples."""
    columns = np.transpose([outcome(seed, **options) for options in KINDS.values()])
    names = ("learned", "train_loss", "test_loss", "train", "test")
    measured = dict(zip(names, columns, strict=True))
    return {**measured, "learned": measured["learned"].astype(np.int64)}


def film(seed: int) -> dict[str, Array]:
    """State the names."""
    return {"kinds": np.array(list(KINDS))}


experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "A slope for each layer adds 2 numbers, one for each unit 32, to more than 300.",
            lambda m: (
                np.all(np.diff(m["learned"][:, [QUARTER, SHARED, EACH]]) == [2, 30])
                and m["learned"].min() > 300
            ),
        ),
        Claim(
            "All learn nearly all of the examples by heart.",
            lambda m: m["train"].min() > 0.9,
        ),
        Claim(
            "Of other examples all get 0.8 to 0.92 right, and the kinds are within 0.04.",
            lambda m: (
                np.all(np.abs(m["test"].mean(0) - 0.86) < 0.06) and np.ptp(m["test"].mean(0)) < 0.04
            ),
        ),
        Claim(
            "The starts of one kind differ by more than the kinds do.",
            lambda m: np.ptp(m["test"], axis=0).mean() > np.ptp(m["test"].mean(0)),
        ),
    ),
)
