"""Why does this net not learn?

Six nets learn the two moons by full-batch gradient descent, 400 steps, and each fails for a cause
of its own. Beside each stands the same net with that one thing mended. Examples and weights are
drawn from the seed. Measured for each seed, by net and by whether it is mended; what the numbers
mean says `rectified.experiments.symptoms.report`:

===============  ==================  =======  ===================================================
loss             (6, 2)              float64  binary cross-entropy at the end
accuracy         (6, 2)              float64  in [0, 1]
lowest           (6, 2)              float64  the lowest output
highest          (6, 2)              float64  the highest output
bend             (6, 2)              float64  0: the outputs lie on a plane
off              (6, 2)              float64  share of hidden units that fire on no example
dead             (6, 2)              float64  share of hidden units whose slope is 0 on all
signal           (6, 2)              float64  the last hidden layer's over the first's
gradient         (6, 2)              float64  the first hidden layer's over the last's
===============  ==================  =======  ===================================================

Filmed, by net and by whether it is mended. Images are as `rectified.experiments.plane` says; 0 …
254 stand for 0 … 1:

===============  ==================  =======  ===================================================
causes           (6,)                <U22     what ails each net
mends            (6,)                <U27     what was done about it
steps            (7,)                uint16   `STEPS`
log              (6, 2, 7)           float32  the loss after so many steps
signals          (6, 2, 10)          float32  root mean square of what each hidden layer hands
                                              on; NaN where there is no such layer
gradients        (6, 2, 10)          float32  the same of the gradient by each layer's z
units            (6, 2, 12)          uint16   how many hidden units fire on no example, on up to
                                              a tenth, …, on more than nine tenths, on every one
image            (6, 2, 24, 32)      uint8    probability of class 1: row, column
points           (200, 2)            float16  the examples, x and y
classes          (200,)              uint8    0 or 1
===============  ==================  =======  ===================================================
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import numpy as np

from rectified.activations import Activation, leaky_relu, relu, sigmoid
from rectified.experiments import moons, plane
from rectified.experiments.experiment import Claim, Experiment
from rectified.experiments.symptoms import firing, gradients, report, signals
from rectified.networks import (
    INITIALS,
    SGD,
    Activate,
    Network,
    Recorder,
    binary_cross_entropy,
    gain,
    mlp,
    two_moons,
)
from rectified.numerics import Array

STEPS = (0, 1, 3, 10, 30, 100, 400)
COLUMNS = 32
DEEP = (16,) * 10
TENTHS = 10


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """How a net is made and trained.

    Parameters
    ----------
    hidden : sequence of int
        The units of each hidden layer.
    rate : float
        Of gradient descent.
    activation : Activation, optional
        None for none.
    last : bool
        Whether the activation stands behind the last layer too.
    options : mapping
        What else `mlp` is told.
    """

    hidden: Sequence[int]
    rate: float
    activation: Activation | None = relu
    last: bool = False
    options: Mapping[str, Any] = field(default_factory=dict)

    def start(self, rng: np.random.Generator) -> Network:
        """Return the net before its first step."""
        net = mlp((2, *self.hidden, 1), self.activation, rng=rng, **self.options)
        if self.last and self.activation is not None:
            net = Network([*net.layers, Activate(self.activation)])
        return net


@dataclass(frozen=True)
class Case:
    """A net that fails, why, and what mends it.

    Parameters
    ----------
    cause, mend : str
        In a few words.
    ill, well : Recipe
        The net as it was, and with that one thing changed.
    """

    cause: str
    mend: str
    ill: Recipe
    well: Recipe


def _cases() -> tuple[Case, ...]:
    deep, flat = Recipe(hidden=DEEP, rate=0.1), Recipe(hidden=(32,), rate=1.0)
    steps, line = replace(flat, rate=20.0), Recipe(hidden=(16, 16, 16), rate=0.1)
    leaky = replace(flat, rate=0.3, activation=leaky_relu, options={"negative_slope": 0.1})
    far = replace(leaky, options={**leaky.options, "bias": -10.0})
    small = replace(deep, options={"initial": "pytorch_default"})
    start = partial(INITIALS["he"], gain=gain(sigmoid))
    slopes = replace(deep, activation=sigmoid, options={"initial": start})
    straight = replace(line, activation=None)
    return (
        Case("weights too small", "He's weights", small, deep),
        Case("no activation", "ReLU between the layers", straight, line),
        Case("ReLU on the output", "no activation on the output", replace(flat, last=True), flat),
        Case("kinks far off the data", "biases of 0", far, leaky),
        Case("steps too large", "a learning rate of 1", steps, flat),
        Case("sigmoid in a deep net", "ReLU", slopes, deep),
    )


CASES = _cases()


def trained(recipe: Recipe, seed: int) -> tuple[Network, Array, Array, list[float]]:
    """Return a net after the last step, its examples, and its loss at each of `STEPS`."""
    x, y = two_moons(rng=np.random.default_rng(seed))
    net = recipe.start(np.random.default_rng([seed, 1]))
    log = Recorder(lambda step, net: binary_cross_entropy(net(x), y)[0], at=STEPS)
    moons.learn(net, x, y, SGD(recipe.rate), STEPS[-1], (log,))
    return net, x, y, log.values


def measure(seed: int) -> dict[str, Array]:
    """Train and examine every net, ill and mended."""
    reports = [
        [report(*trained(recipe, seed)[:3]) for recipe in (case.ill, case.well)] for case in CASES
    ]
    return {
        name: np.array([[each[name] for each in pair] for pair in reports])
        for name in reports[0][0]
    }


def counted(share: Array) -> Array:
    """Return how many units fire never, on each tenth of the examples, always."""
    tenths = np.histogram(share[(share > 0) & (share < 1)], np.linspace(0, 1, TENTHS + 1))[0]
    return np.array([np.sum(share == 0), *tenths, np.sum(share == 1)], np.uint16)


def portrait(recipe: Recipe, seed: int) -> dict[str, Array]:
    """Return what the film shows of one net."""
    net, x, y, log = trained(recipe, seed)
    layers = np.full((2, len(DEEP)), np.nan, np.float32)
    layers[0, : len(recipe.hidden)] = signals(net, x)
    layers[1, : len(recipe.hidden)] = gradients(net, x, y)
    return {
        "log": np.array(log, np.float32),
        "signals": layers[0],
        "gradients": layers[1],
        "units": counted(firing(net, x)),
        "image": plane.image(moons.probability(net), COLUMNS),
    }


def film(seed: int) -> dict[str, Array]:
    """Portray every net, ill and mended, and state the axes."""
    portraits = [[portrait(recipe, seed) for recipe in (case.ill, case.well)] for case in CASES]
    return {
        "causes": np.array([case.cause for case in CASES]),
        "mends": np.array([case.mend for case in CASES]),
        "steps": np.array(STEPS, np.uint16),
        **{
            name: np.array([[each[name] for each in pair] for pair in portraits])
            for name in portraits[0][0]
        },
        **moons.drawn(*two_moons(rng=np.random.default_rng(seed))),
    }


SMALL, STRAIGHT, LAST, FAR, LARGE, SLOPES = range(len(CASES))
ILL, WELL = 0, 1
LN_2 = float(np.log(2))

experiment = Experiment(
    measure=measure,
    film=film,
    seeds=tuple(range(8)),
    claims=(
        Claim(
            "Mended, every net gets more than 95 % right.",
            lambda m: m["accuracy"][..., WELL].min() > 0.95 and m["loss"][..., WELL].max() < 0.15,
        ),
        Claim(
            "Ill, every net has a loss that the mended ones do not: above 0.1, in the mean 0.2.",
            lambda m: (
                m["loss"][..., ILL].min() > 0.1 and m["loss"][..., ILL].mean(axis=0).min() > 0.2
            ),
        ),
        Claim(
            "Small weights and sigmoids: the loss stays at ln 2, the gradient is lost on its way.",
            lambda m: (
                np.all(np.abs(m["loss"][:, [SMALL, SLOPES], ILL] - LN_2) < 0.02)
                and m["gradient"][:, [SMALL, SLOPES], ILL].max() < 0.1
                and m["gradient"][..., WELL].min() > 0.5
            ),
        ),
        Claim(
            "With small weights the signal is lost too, with sigmoids it is not.",
            lambda m: m["signal"][:, SMALL, ILL].max() < 0.1 < 0.5 < m["signal"][:, SLOPES].min(),
        ),
        Claim(
            "Without an activation, and with kinks far off, the outputs lie on a plane.",
            lambda m: (
                m["bend"][:, [STRAIGHT, FAR], ILL].max() < 1e-9 < 0.2 < m["bend"][..., WELL].min()
            ),
        ),
        Claim(
            "Without an activation units go on and off; with far kinks all are off, none dead.",
            lambda m: (
                m["off"][:, STRAIGHT, ILL].max() < 0.1
                and m["off"][:, FAR, ILL].min() > 0.95
                and m["dead"][:, FAR, ILL].max() < 0.05
            ),
        ),
        Claim(
            "Those two get what a line gets: above 0.8 right, and below 0.95.",
            lambda m: (
                m["accuracy"][:, [STRAIGHT, FAR], ILL].min() > 0.8
                and m["accuracy"][:, [STRAIGHT, FAR], ILL].max() < 0.95
            ),
        ),
        Claim(
            "With ReLU on the output no output is negative, and the loss stays above ln 2 / 2.",
            lambda m: (
                np.all(m["lowest"][:, LAST, ILL] == 0)
                and m["loss"][:, LAST, ILL].min() >= LN_2 / 2
                and m["lowest"][..., WELL].max() < 0
            ),
        ),
        Claim(
            "Large steps kill more than two thirds; no other net has more than half of them dead.",
            lambda m: (
                m["dead"][:, LARGE, ILL].min() > 0.67
                and np.delete(m["dead"], LARGE, axis=1).max() < 0.5
                and m["dead"][:, LARGE, WELL].max() < 0.1
            ),
        ),
    ),
)
