"""Does a centred output help training?

Nets of 16 units a layer learn the spiral, all 200 examples in each of 300 steps: nets of two
hidden layers and of ten by gradient descent, those of ten by Adam as well. The weights start
normal, with the gain of the activation, so that the outputs keep their size. Three of the five
kinds are ReLU and nothing else, to tell the centre from all that sets ELU and ReLU apart:

- "ReLU": He's weights, biases 0;
- "ReLU, larger": the weights of the next kind, biases 0;
- "ReLU, centred": each bias starts at −m Σ w, with m = 1/√(2π) the mean output of a ReLU. So what
  a unit hands on is as if the layer below gave relu(z) − m, whose mean is 0. The gain is that of
  this centred function.

Measured for each seed, by `TRAININGS` and `KINDS`:

==========  =======  =======  ================================================================
accuracy    (4, 5)   float64  share of examples classified rightly at the end; 0 if diverged
==========  =======  =======  ================================================================

Filmed:

==========  =======  =======  ================================================================
kinds       (5,)     <U13     `KINDS`, the names
trainings   (4,)     <U20     `TRAININGS`, the names
==========  =======  =======  ================================================================
"""

import math
from collections.abc import Callable
from functools import partial

import numpy as np

from rectified.activations import Activation, elu, relu, selu
from rectified.experiments.experiment import Claim, Experiment
from rectified.networks import (
    INITIALS,
    SGD,
    Adam,
    Dense,
    Network,
    Optimiser,
    accuracy,
    binary_cross_entropy,
    gain,
    mlp,
    spiral,
    train,
)
from rectified.numerics import Array

WIDTH, STEPS = 16, 300
ADAM_RATE = 0.003

MEAN = 1 / math.sqrt(2 * math.pi)
"""Of relu(z) for a standard normal z."""

CENTRED_GAIN = 1 / math.sqrt(gain(relu) ** -2 - MEAN**2)
"""1 over the standard deviation of relu(z)."""


def plain(
    activation: Activation, factor: float, sizes: tuple[int, ...], rng: np.random.Generator
) -> Network:
    """Return a net with biases of 0."""
    return mlp(sizes, activation, rng=rng, initial=partial(INITIALS["he"], gain=factor))


def centred(sizes: tuple[int, ...], rng: np.random.Generator) -> Network:
    """Return a net of ReLUs whose biases take off the mean output of the layer below."""
    network = plain(relu, CENTRED_GAIN, sizes, rng)
    for layer in [layer for layer in network.layers if isinstance(layer, Dense)][1:]:
        layer.parameters["bias"][...] = -MEAN * layer.parameters["weight"].sum(axis=1)
    return network


KINDS: dict[str, Callable[[tuple[int, ...], np.random.Generator], Network]] = {
    "ReLU": partial(plain, relu, gain(relu)),
    "ReLU, larger": partial(plain, relu, CENTRED_GAIN),
    "ReLU, centred": centred,
    "ELU": partial(plain, elu, gain(elu)),
    "SELU": partial(plain, selu, gain(selu)),
}

TRAININGS: dict[str, tuple[int, Callable[[], Optimiser]]] = {
    "2 layers, rate 1": (2, partial(SGD, 1.0)),
    "10 layers, rate 0.03": (10, partial(SGD, 0.03)),
    "10 layers, rate 0.1": (10, partial(SGD, 0.1)),
    "10 layers, Adam": (10, partial(Adam, ADAM_RATE)),
}
"""Hidden layers, and what takes the steps."""

RELU, LARGER, CENTRED, ELU, SELU = range(len(KINDS))
SHALLOW, DEEP, DEEP_FAST, DEEP_ADAM = range(len(TRAININGS))


def learned(seed: int, training: str, kind: str) -> float:
    """Train one net; return its accuracy."""
    layers, optimiser = TRAININGS[training]
    rng = np.random.default_rng(seed)
    x, y = spiral(rng=rng)
    network = KINDS[kind]((2, *[WIDTH] * layers, 1), rng)
    loss = binary_cross_entropy
    train(network, x, y, loss=loss, optimiser=optimiser(), steps=STEPS)
    return accuracy(network(x), y)


def measure(seed: int) -> dict[str, Array]:
    """Train every kind in every way."""
    return {
        "accuracy": np.array(
            [[learned(seed, training, kind) for kind in KINDS] for training in TRAININGS]
        )
    }


def film(seed: int) -> dict[str, Array]:
    """State the axes: nothing moves."""
    return {"kinds": np.array(list(KINDS)), "trainings": np.array(list(TRAININGS))}


experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "In ten layers ReLU with centred outputs gets nearly every example right at either "
            "rate; plain ReLU does not.",
            lambda m: (
                m["accuracy"][:, [DEEP, DEEP_FAST], CENTRED].min() > 0.95
                and m["accuracy"][:, [DEEP, DEEP_FAST], RELU].mean(0).max() < 0.95
            ),
        ),
        Claim(
            "The larger weights alone do not do it: at the lower rate they are behind.",
            lambda m: (
                m["accuracy"][:, DEEP, LARGER].mean()
                < m["accuracy"][:, DEEP, CENTRED].mean() - 0.04
            ),
        ),
        Claim(
            "In ten layers ELU is ahead of ReLU with He's weights.",
            lambda m: (
                m["accuracy"][:, [DEEP, DEEP_FAST], ELU].mean()
                > m["accuracy"][:, [DEEP, DEEP_FAST], RELU].mean() + 0.03
            ),
        ),
        Claim(
            "ReLU with centred outputs is ahead of ELU at the lower rate.",
            lambda m: (
                m["accuracy"][:, DEEP, CENTRED].mean() > m["accuracy"][:, DEEP, ELU].mean() + 0.05
            ),
        ),
        Claim(
            "In two layers ELU and SELU are behind ReLU.",
            lambda m: (
                m["accuracy"][:, SHALLOW, [ELU, SELU]].mean(0).max()
                < m["accuracy"][:, SHALLOW, RELU].mean() - 0.05
            ),
        ),
        Claim(
            "With Adam all five kinds get nearly every example right.",
            lambda m: m["accuracy"][:, DEEP_ADAM].min() > 0.95,
        ),
    ),
)
