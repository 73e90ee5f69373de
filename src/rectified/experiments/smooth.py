"""Does smoothness help?

Nets of two hidden layers of 16 units, their weights drawn with the gain of the activation, learn
with Adam (rate 0.03, 300 steps, all examples in each) and are then asked about examples that they
have not seen. Three tasks: a sine and a tent, 64 points of it with noise of 0.1; and the spiral,
128 points with noise of 0.06. Measured for each seed, by `ACTIVATIONS`:

==========  ====  =======  ===================================================================
sine        (6,)  float64  distance from the sine itself, root mean square over 200 points
tent        (6,)  float64  distance from the tent, which has three kinks
spiral      (6,)  float64  share of 400 new examples classified wrongly
==========  ====  =======  ===================================================================

Filmed:

===========  ====  =======  ==================================================================
activations  (6,)  <U10     `ACTIVATIONS`, the names
===========  ====  =======  ==================================================================
"""

from functools import partial

import numpy as np

from rectified.activations import Activation, elu, gelu, leaky_relu, mish, relu, silu
from rectified.experiments.experiment import Claim, Experiment
from rectified.networks import (
    INITIALS,
    Adam,
    Network,
    accuracy,
    binary_cross_entropy,
    gain,
    mean_squared_error,
    mlp,
    samples,
    spiral,
    train,
)
from rectified.numerics import Array

ACTIVATIONS = (relu, leaky_relu, elu, gelu, silu, mish)
KINKED, SMOOTH = slice(0, 2), slice(2, None)
DIMMERS = slice(3, None)
"""GELU, SiLU and Mish: x times a gate that opens smoothly."""

WIDTH, STEPS, RATE = 16, 300, 0.03


def start(activation: Activation, n_in: int, rng: np.random.Generator) -> Network:
    """Return a net whose outputs keep their size from layer to layer."""
    initial = partial(INITIALS["he"], gain=gain(activation))
    return mlp((n_in, WIDTH, WIDTH, 1), activation, rng=rng, initial=initial)


def fitted(seed: int, curve: str, activation: Activation) -> float:
    """Fit a curve; return the distance from it."""
    rng = np.random.default_rng(seed)
    x, y = samples(curve, 64, 0.1, rng=rng)
    network = start(activation, 1, rng)
    train(network, x, y, loss=mean_squared_error, optimiser=Adam(RATE), steps=STEPS)
    new, right = samples(curve, 200)
    return float(np.sqrt(mean_squared_error(network(new), right)[0]))


def told_apart(seed: int, activation: Activation) -> float:
    """Learn the spiral; return the share of new examples that are classified wrongly."""
    rng = np.random.default_rng(seed)
    (x, y), (new, right) = (spiral(n, 0.06, rng=rng) for n in (128, 400))
    network = start(activation, 2, rng)
    train(network, x, y, loss=binary_cross_entropy, optimiser=Adam(RATE), steps=STEPS)
    return 1 - accuracy(network(new), right)


def measure(seed: int) -> dict[str, Array]:
    """Train every activation on every task."""
    return {
        "sine": np.array([fitted(seed, "sine", each) for each in ACTIVATIONS]),
        "tent": np.array([fitted(seed, "tent", each) for each in ACTIVATIONS]),
        "spiral": np.array([told_apart(seed, each) for each in ACTIVATIONS]),
    }


def film(seed: int) -> dict[str, Array]:
    """State the axis: nothing moves."""
    return {"activations": np.array([activation.title for activation in ACTIVATIONS])}


def names(m: Array) -> float:
    """How far apart the means of the activations lie."""
    return float(np.ptp(m.mean(axis=0)))


def seeds(m: Array) -> float:
    """How far apart the seeds of one activation lie, in the mean over activations."""
    return float(np.ptp(m, axis=0).mean())


experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "On the sine the smooth ones come nearer: by a tenth or more in the mean.",
            lambda m: m["sine"][:, SMOOTH].mean() < 0.9 * m["sine"][:, KINKED].mean(),
        ),
        Claim(
            "On the sine GELU, SiLU and Mish differ by less than half of what the seeds do.",
            lambda m: names(m["sine"][:, DIMMERS]) < 0.5 * seeds(m["sine"][:, DIMMERS]),
        ),
        Claim(
            "On the tent, which three ReLUs make exactly, the kinked ones are not ahead.",
            lambda m: m["tent"][:, SMOOTH].mean() < 1.15 * m["tent"][:, KINKED].mean() < 0.1,
        ),
        Claim(
            "On the spiral all six differ by less than the seeds do.",
            lambda m: names(m["spiral"]) < 0.8 * seeds(m["spiral"]),
        ),
    ),
)
