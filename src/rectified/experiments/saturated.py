"""Does a unit that saturates come back?

A net 2-32-1 learns the two moons by full-batch gradient descent, 500 steps at a rate of 1. Every
bias starts far below 0, at three distances, so that every unit is on the left of its bend for
every example. ReLU's slope there is 0 and that of Leaky ReLU 0.01; the others' is small and
depends on how far it is. Measured for each seed, by `BIASES` and `ACTIVATIONS`:

=========  ======  =======  ====================================================================
accuracy   (3, 5)  float64  share of examples classified rightly at the end
moved      (3, 5)  float64  the most that any weight of the hidden layer has changed, at least 0
=========  ======  =======  ====================================================================

Filmed:

===========  ====  ========  ===================================================================
biases       (3,)  float64   `BIASES`
activations  (5,)  <U10      `ACTIVATIONS`, the names
===========  ====  ========  ===================================================================
"""

import numpy as np

from rectified.activations import elu, gelu, leaky_relu, relu, silu
from rectified.experiments import moons
from rectified.experiments.experiment import Claim, Experiment
from rectified.networks import SGD, accuracy
from rectified.numerics import Array

UNITS, STEPS, RATE = 32, 500, 1.0
BIASES = (-5.0, -10.0, -20.0)
ACTIVATIONS = (relu, leaky_relu, elu, gelu, silu)

RELU, LEAKY, ELU, GELU, SILU = range(len(ACTIVATIONS))


def outcome(seed: int, bias: float, which: int) -> tuple[float, float]:
    """Train one net; return the accuracy, and how far a weight has moved."""
    network, x, y = moons.start(seed, [UNITS], ACTIVATIONS[which], bias=bias)
    before = network.parameters["0.weight"].copy()
    moons.learn(network, x, y, SGD(RATE), STEPS)
    moved = np.abs(network.parameters["0.weight"] - before).max()
    return accuracy(network(x), y), float(moved)


def measure(seed: int) -> dict[str, Array]:
    """Train with every bias and activation."""
    outcomes = np.array(
        [[outcome(seed, bias, which) for which in range(len(ACTIVATIONS))] for bias in BIASES]
    )
    return {"accuracy": outcomes[..., 0], "moved": outcomes[..., 1]}


def film(seed: int) -> dict[str, Array]:
    """State the axes: nothing moves."""
    return {
        "biases": np.array(BIASES),
        "activations": np.array([activation.title for activation in ACTIVATIONS]),
    }


NEAR, FAR, FARTHEST = range(len(BIASES))

experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "From −5 ELU comes back and learns; most nets of ReLU stay at one half.",
            lambda m: (
                m["accuracy"][:, NEAR, ELU].mean() > 0.85
                and m["accuracy"][:, NEAR, ELU].mean() > m["accuracy"][:, NEAR, RELU].mean() + 0.1
                and np.median(m["accuracy"][:, NEAR, RELU]) == 0.5
            ),
        ),
        Claim(
            "From −10 ELU does no better than one half, though its weights move a little.",
            lambda m: (
                m["accuracy"][:, FAR, ELU].max() < 0.6 and m["moved"][:, FAR, ELU].min() > 1e-4
            ),
        ),
        Claim(
            "From −20 no weight of ELU moves by 1e−4.",
            lambda m: 0 < m["moved"][:, FARTHEST, ELU].max() < 1e-4,
        ),
        Claim(
            "From −5 GELU gets about as far as a straight line; from −10 it does not learn.",
            lambda m: (
                0.78 < m["accuracy"][:, NEAR, GELU].mean() < 0.93
                and m["accuracy"][:, FAR, GELU].mean() < 0.62
            ),
        ),
        Claim(
            "From −20 GELU's weights do not move at all.",
            lambda m: (
                m["moved"][:, FARTHEST, GELU].max() < 1e-12 and m["moved"][:, NEAR, GELU].min() > 0
            ),
        ),
        Claim(
            "SiLU still learns from −10, and no more from −20.",
            lambda m: (
                m["accuracy"][:, FAR, SILU].mean() > 0.65
                and 0 < m["moved"][:, FARTHEST, SILU].max() < 1e-3
            ),
        ),
        Claim(
            "Leaky ReLU's weights move from everywhere.",
            lambda m: m["moved"][:, :, LEAKY].min() > 0.3,
        ),
    ),
)
