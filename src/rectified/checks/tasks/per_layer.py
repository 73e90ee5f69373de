"""By which factor a size changes from each layer to the next."""

import numpy as np

from rectified.checks.task import Case, Kind, Mistake, Task
from rectified.experiments import patients
from rectified.numerics import Array


def answer(sizes: Array) -> float:
    """The geometric mean of the ratios of neighbours; 1 where there are none."""
    return patients.per_layer(sizes)


def _several(rng: np.random.Generator) -> list[Case]:
    simple = [[1.0, 2.0], [8.0, 4.0, 2.0], [1.0, 3.0, 4.0], [2.0, 0.5, 2.0]]
    factors = np.exp(rng.uniform(-1.5, 1.5, 4))
    drawn = [
        [float(f"{factor**k * np.exp(rng.normal(0, 0.3)):.3g}") for k in range(layers)]
        for layers, factor in zip((3, 5, 6, 8), factors, strict=True)
    ]
    return [Case((np.array(sizes),)) for sizes in (*simple, *drawn)]


def _one(rng: np.random.Generator) -> list[Case]:
    return [Case((np.array([size]),)) for size in (3.0, *np.round(rng.uniform(0.1, 9, 2), 2))]


per_layer = Task(
    name="per_layer",
    arguments=("sizes",),
    returns=("the factor",),
    answer=answer,
    kinds=(
        Kind("several", "several layers", _several),
        Kind("one", "a single layer", _one),
    ),
    mistakes=(
        Mistake(
            "whole-ratio",
            lambda sizes: sizes[-1] / sizes[0],
            "This is how the size changes over all layers together, so that a deep net looks\n"
            "worse than a shallow one. Take the root, of as many layers as there are steps.",
        ),
        Mistake(
            "one-step-too-many",
            lambda sizes: (sizes[-1] / sizes[0]) ** (1 / len(sizes)),
            "From the first of n layers to the last there are n − 1 steps, so the root is the\n"
            "(n − 1)th.",
        ),
        Mistake(
            "arithmetic-mean",
            lambda sizes: np.mean(sizes[1:] / sizes[:-1]) if len(sizes) > 1 else 1.0,
            "This is the plain mean of the ratios. Factors are multiplied: half and then double\n"
            "is 1 on average, and not 1.25. Take the root of their product.",
        ),
        Mistake(
            "precedence",
            lambda sizes: sizes[-1] / sizes[0] ** (1 / (len(sizes) - 1)) if len(sizes) > 1 else 1.0,
            "The root is taken of the first number alone: Python raises to a power before it\n"
            "divides. The ratio takes brackets.",
        ),
        Mistake(
            "divided-by-steps",
            lambda sizes: sizes[-1] / sizes[0] / max(len(sizes) - 1, 1),
            "The ratio is divided by the number of steps. A factor that is applied so many times\n"
            "is found by a root.",
        ),
        Mistake(
            "turned-round",
            lambda sizes: 1 / answer(sizes),
            "The ratio is turned round: this is the factor from each layer to the one before.",
        ),
        Mistake(
            "first-step",
            lambda sizes: sizes[1] / sizes[0] if len(sizes) > 1 else 1.0,
            "This is the first step alone. Take all of them.",
        ),
        Mistake(
            "difference",
            lambda sizes: (sizes[-1] - sizes[0]) / max(len(sizes) - 1, 1),
            "This is how much is added in each layer. What is asked is a factor.",
        ),
        Mistake(
            "all-ratios",
            lambda sizes: sizes[1:] / sizes[:-1],
            "These are the ratios of all neighbours. What is asked is one number: the root of\n"
            "their product.",
        ),
    ),
)
