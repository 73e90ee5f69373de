"""Can a net of 30 layers learn when its gradient vanishes?

Nets 2-32-…-32-1 with 30 hidden layers learn the two moons, all examples in each of 120 steps.
Three starts (`STARTS`), each with three ways to step (`WAYS`): gradient descent at a rate at which
the first start learns, at a rate a hundred times as large, and Adam. Measured for each seed, by
start and way:

=============  =============  =======  ==========================================================
loss           (3, 3, 25)     float32  binary cross-entropy at `STEPS`; NaN once it has diverged
moved          (3, 3, 25)     float32  how far the first layer's weights are from where they
                                       began, as a share of their own size there
accuracy       (3, 3)         float64  share of examples classified rightly, at the end
=============  =============  =======  ==========================================================

Filmed:

=============  =============  =======  ==========================================================
steps          (25,)          uint16   `STEPS`
=============  =============  =======  ==========================================================
"""

from collections.abc import Callable, Mapping

import numpy as np

from rectified.activations import Activation, relu, sigmoid
from rectified.experiments import moons
from rectified.experiments.experiment import Claim, Experiment
from rectified.experiments.sizes import rms
from rectified.networks import (
    SGD,
    Adam,
    Network,
    Optimiser,
    Recorder,
    accuracy,
    binary_cross_entropy,
)
from rectified.numerics import Array

LAYERS, WIDTH = 30, 32
STEPS = range(0, 121, 5)

STARTS: tuple[tuple[Activation, str], ...] = ((relu, "he"), (relu, "glorot"), (sigmoid, "glorot"))
"""The activation of all hidden layers, and how the weights are drawn."""

WAYS: Mapping[str, Callable[[], Optimiser]] = {
    "rate 0.01": lambda: SGD(0.01),
    "rate 1": lambda: SGD(1.0),
    "Adam": lambda: Adam(0.001),
}


def trained(
    seed: int, activation: Activation, weights: str, optimiser: Optimiser
) -> tuple[Array, Array, float]:
    """Train; return the losses, how far the first layer moved, and the accuracy."""
    network, x, y = moons.start(seed, [WIDTH] * LAYERS, activation, initial=weights)
    before = network.parameters["0.weight"].copy()

    def look(step: int, network: Network) -> tuple[float, float]:
        loss, _ = binary_cross_entropy(network(x), y)
        return loss, rms(network.parameters["0.weight"] - before) / rms(before)

    watch = Recorder(look, at=STEPS)
    moons.learn(network, x, y, optimiser, STEPS[-1], (watch,))
    loss, moved = np.transpose(watch.values)
    return loss, moved, accuracy(network(x), y)


def measure(seed: int) -> dict[str, Array]:
    """Train every start in every way."""
    shape = len(STARTS), len(WAYS)
    loss, moved = np.empty((2, *shape, len(STEPS)))
    right = np.empty(shape)
    for i, start in enumerate(STARTS):
        for j, optimiser in enumerate(WAYS.values()):
            loss[i, j], moved[i, j], right[i, j] = trained(seed, *start, optimiser())
    with np.errstate(over="ignore"):  # a training that diverges may be beyond single precision
        compact = {"loss": loss.astype(np.float32), "moved": moved.astype(np.float32)}
    return {**compact, "accuracy": right}


def film(seed: int) -> dict[str, Array]:
    """State the steps; the figure draws what was measured, of all seeds."""
    return {"steps": np.array(STEPS, np.uint16)}


HE, GLOROT, SIGMOID = range(len(STARTS))
SLOW, FAST, ADAM = range(len(WAYS))
GUESSING = float(np.log(2))
"""The loss of a net that says one half of every example."""

experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "ReLU with He's weights learns: at a rate of 0.01 each net gets below a loss of 0.6 on "
            "the way, and in the mean they end below 0.5.",
            lambda m: (
                m["loss"][:, HE, SLOW].min(axis=-1).max() < 0.6
                and m["loss"][:, HE, SLOW, -1].mean() < 0.5
            ),
        ),
        Claim(
            "ReLU with Glorot's weights stands still at that rate and at a rate of 1: the loss "
            "never leaves guessing by more than 0.01.",
            lambda m: np.all(np.abs(m["loss"][:, GLOROT, [SLOW, FAST]] - GUESSING) < 0.01),
        ),
        Claim(
            "A rate of 1 throws the net with He's weights off: it never gets below a loss of 0.6.",
            lambda m: (
                not np.any(m["loss"][:, HE, FAST] < 0.6) and m["loss"][:, HE, FAST, 0].min() > 0.6
            ),
        ),
        Claim(
            "With Adam both ReLU nets learn, whatever their weights.",
            lambda m: m["loss"][:, [HE, GLOROT], ADAM, -1].max() < 0.3,
        ),
        Claim(
            "Sigmoid stands still in every way: the loss ends at guessing.",
            lambda m: np.all(np.abs(m["loss"][:, SIGMOID, :, -1] - GUESSING) < 0.01),
        ),
        Claim(
            "Gradient descent moves sigmoid's first layer by less than 1e−15 of its size, if at "
            "all; Adam by less than 1e−9, and that of the ReLU nets by more than 1e−3.",
            lambda m: (
                m["moved"][:, SIGMOID, [SLOW, FAST]].max() < 1e-15
                and 0 < m["moved"][:, SIGMOID, ADAM, -1].max() < 1e-9
                and m["moved"][:, [HE, GLOROT], ADAM, -1].min() > 1e-3
            ),
        ),
    ),
)
