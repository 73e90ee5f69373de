"""What does a floor below 0 change in a hundred layers?

Each layer of 256 units takes the sums z = W a of the outputs below and hands on a = f(z). Nothing
is trained. The first sums are drawn from the standard normal distribution, apart for each of 64
examples: two of them have nothing in common. Every f sees the same examples and the same weights,
which are LeCun's times a factor: 1, the √2 of He's, or the gain of f. Three things are looked at:

- the size, the root mean square of the outputs;
- the centre, their mean as a share of the size, between −1 and 1;
- the likeness, the cosine of the outputs of two examples, in the mean over all pairs: 1 where a
  network gives the same for all.

Measured for each seed, by `CASES` and the number of a layer, 1 to 100:

=============  =========  =====================================================================
size           (6, 100)   float32  above 0
centre         (6, 100)   float32  in [−1, 1]
likeness       (6, 100)   float32  in [−1, 1]
least          (6,)       float32  the size of the example whose outputs are smallest, at the end
most           (6,)       float32  and of the one whose outputs are largest
=============  =========  =====================================================================

Filmed, for ELU alone, by the way of weights (`WEIGHTS`), α (`ALPHAS`) and layer; the floor is −α,
α = 0 is ReLU, and α = 1.6733 with its own gain is SELU but for where the gain stands:

=============  ============  =======  =========================================================
alphas         (13,)         float64  `ALPHAS`
shares         (13, 28)      float32  of the first outputs between `EDGES`, in [0, 1]
mean           (13,)         float32  of those outputs
log_size       (3, 13, 100)  float32  decimal logarithm of the size
centres        (3, 13, 100)  float32  as above
likenesses     (3, 13, 100)  float32
=============  ============  =======  =========================================================
"""

import math
from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from rectified.activations import elu, gelu, relu, selu
from rectified.experiments.experiment import Claim, Experiment
from rectified.networks import INITIALS, gain
from rectified.numerics import Array

LAYERS, UNITS, EXAMPLES = 100, 256, 64

Function = Callable[[Array], Array]

HE = math.sqrt(2)

FLOOR = round(float(-selu(-np.inf) / selu.derivative(1.0)), 4)
"""SELU's α: its floor over its slope on the right."""

ALPHAS = (0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, FLOOR, 1.75, 2.0, 2.25, 2.5, 3.0)

EDGES = np.arange(-3, 4.01, 0.25)
DRAWN = 400_000

CASES: dict[str, tuple[Function, float]] = {
    "ReLU, its gain (He)": (relu, HE),
    "GELU, its gain": (gelu, gain(gelu)),
    "ELU, its gain": (elu, gain(elu)),
    "SELU, LeCun": (selu, 1.0),
    "SELU, He": (selu, HE),
    "ReLU, LeCun": (relu, 1.0),
}
"""A function, and the factor of the weights."""

RELU, GELU, ELU, SELU, SELU_HE, RELU_LECUN = range(len(CASES))

WEIGHTS: dict[str, Callable[[float], float]] = {
    "its own gain": lambda alpha: gain(elu, alpha=alpha),
    "LeCun": lambda alpha: 1.0,
    "He": lambda alpha: HE,
}
"""The factor of the weights, for each α."""


def likeness(a: Array) -> float:
    """The mean cosine of two rows."""
    unit = a / np.linalg.norm(a, axis=1, keepdims=True)
    together = np.sum(unit.sum(axis=0) ** 2)  # of all pairs, and of each row with itself
    return float((together - len(a)) / (len(a) * (len(a) - 1)))


def passed(cases: Sequence[tuple[Function, float]], seed: int) -> dict[str, Array]:
    """Return what is looked at: by case and layer, and at the end by case."""
    rng = np.random.default_rng(seed)
    z = np.array([rng.normal(size=(EXAMPLES, UNITS))] * len(cases))
    size, centre, alike = np.empty((3, len(cases), LAYERS), np.float32)
    each = np.empty((len(cases), EXAMPLES), np.float32)
    for layer in range(LAYERS):
        weight = INITIALS["lecun"](UNITS, UNITS, rng)
        for i, (function, factor) in enumerate(cases):
            a = function(z[i])
            each[i] = np.sqrt(np.mean(a**2, axis=1))
            size[i, layer] = np.sqrt(np.mean(a**2))
            centre[i, layer] = a.mean() / size[i, layer]
            alike[i, layer] = likeness(a)
            z[i] = factor * a @ weight.T
    ends = {"least": each.min(axis=1), "most": each.max(axis=1)}
    return {"size": size, "centre": centre, "likeness": alike, **ends}


def measure(seed: int) -> dict[str, Array]:
    """Pass the examples through each case."""
    return passed(list(CASES.values()), seed)


def film(seed: int) -> dict[str, Array]:
    """Pass them through ELU at every α, with each way of weights."""
    functions = [partial(elu, alpha=alpha) for alpha in ALPHAS]
    cases = [
        (function, factor(alpha))
        for factor in WEIGHTS.values()
        for function, alpha in zip(functions, ALPHAS, strict=True)
    ]
    seen = passed(cases, seed)
    shape = len(WEIGHTS), len(ALPHAS), LAYERS
    z = np.random.default_rng(seed).normal(size=DRAWN)
    first = [function(z) for function in functions]
    return {
        "alphas": np.array(ALPHAS),
        "shares": np.array([np.histogram(a, EDGES)[0] for a in first], np.float32) / DRAWN,
        "mean": np.array([a.mean() for a in first], np.float32),
        "log_size": np.log10(seen["size"]).reshape(shape),
        "centres": seen["centre"].reshape(shape),
        "likenesses": seen["likeness"].reshape(shape),
    }


experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "SELU with LeCun's weights keeps its size within a tenth and its centre within a "
            "tenth of 0, through all hundred layers.",
            lambda m: (
                np.all(np.abs(m["size"][:, SELU] - 1) < 0.1)
                and np.all(np.abs(m["centre"][:, SELU]) < 0.1)
            ),
        ),
        Claim(
            "After a hundred layers of ReLU all examples look alike; of SELU they do not.",
            lambda m: (
                m["likeness"][:, RELU, -1].min() > 0.95 and m["likeness"][:, SELU, -1].max() < 0.2
            ),
        ),
        Claim(
            "ELU lies between them: a quarter to a half of ReLU's centre, and examples less alike.",
            lambda m: (
                np.all(m["centre"][:, ELU, 0] > 0.25 * m["centre"][:, RELU, 0])
                and np.all(m["centre"][:, ELU, 0] < 0.5 * m["centre"][:, RELU, 0])
                and 0.3 < m["likeness"][:, ELU, -1].mean() < 0.85
            ),
        ),
        Claim(
            "With He's weights SELU's outputs grow 30-fold or more, and examples look alike.",
            lambda m: (
                m["size"][:, SELU_HE, -1].min() > 30 and m["likeness"][:, SELU_HE, -1].min() > 0.9
            ),
        ),
        Claim(
            "With LeCun's weights nothing is left of ReLU's outputs: less than 1e−12.",
            lambda m: 0 < m["size"][:, RELU_LECUN, -1].max() < 1e-12,
        ),
        Claim(
            "GELU's outputs leave their size, up or down, as a rule by a factor of 10 or more.",
            lambda m: (
                np.mean(
                    (m["size"][:, GELU, -1] > 10 * m["size"][:, GELU, 0])
                    | (m["size"][:, GELU, -1] < 0.1 * m["size"][:, GELU, 0])
                )
                > 0.5
            ),
        ),
        Claim(
            "In one and the same net of GELUs, some examples end up a million times larger than "
            "others, as a rule; of SELUs, less than twice as large.",
            lambda m: (
                np.median(m["most"][:, GELU] / np.fmax(m["least"][:, GELU], 1e-30)) > 1e6
                and 0 < np.max(m["most"][:, SELU]) < 2 * np.min(m["least"][:, SELU])
            ),
        ),
    ),
)
