"""SELU's two constants: those with which normal numbers keep their mean 0 and their size."""

import math
from typing import Any

import numpy as np

from rectified.activations import elu
from rectified.checks.task import Case, Function, Kind, Mistake, Task
from rectified.numerics import Array

RELATIVE, NEAR = 1e-5, 0.03
"""What is right, and what is nearly so: a sum over a grid, a quadrature and a formula agree to the
first; a mean over some thousand numbers drawn at random comes to the second."""

U = np.linspace(-10.0, 10.0, 8_001)
"""Standard normal numbers, evenly spaced; beyond them hardly any lie."""


def _density(spread: float = 1.0) -> Array:
    weights = np.exp(-((U / spread) ** 2) / 2)
    return np.asarray(weights / weights.sum())


def solved(z: Array, density: Array, size: float) -> tuple[float, float]:
    """Return alpha and scale for numbers z that have this density.

    The mean of ELU is linear in alpha, and its derivative by alpha is what alpha multiplies.
    """
    right, left = density @ elu(z, alpha=0.0), density @ elu.derivative(z, wrt="alpha")
    alpha = float(-right / left)
    return alpha, size / math.sqrt(float(density @ elu(z, alpha=alpha) ** 2))


def answer(size: float) -> tuple[float, float]:
    """Sums over a fine grid, weighted with the normal density (klambauer2017self)."""
    return solved(size * U, _density(), size)


def _sampled(size: float) -> tuple[float, float]:
    z = np.random.default_rng(0).normal(scale=size, size=10_000)
    return solved(z, np.full(z.size, 1 / z.size), size)


def alike(one: Any, other: Any, size: float) -> bool:
    """Whether both are near the right answer, and neither is as near as it shall be."""
    off = np.abs(np.array([one, other], float) / np.array(answer(size)) - 1).max(axis=1)
    return bool(np.all((off > RELATIVE) & (off < NEAR)))


def _then(change: Function) -> Function:
    """Return a function that solves rightly and spoils the result."""
    return lambda size: change(*answer(size), size)


def _ones(rng: np.random.Generator) -> list[Case]:
    return [Case((1.0,))]


def _sizes(rng: np.random.Generator) -> list[Case]:
    return [Case((float(size),)) for size in (0.5, 2.0, *np.round(rng.uniform(0.6, 1.8, 2), 2))]


selu_constants = Task(
    name="selu_constants",
    arguments=("size",),
    returns=("alpha", "the scale"),
    answer=answer,
    relative=RELATIVE,
    alike=alike,
    kinds=(
        Kind("one", "size 1", _ones),
        Kind("sizes", "other sizes", _sizes),
    ),
    mistakes=(
        Mistake(
            "size-ignored",
            lambda size: answer(1.0),
            "These are SELU's constants, whatever the size is. Numbers of another size reach\n"
            "farther down the curve, or less far, and need others.",
        ),
        Mistake(
            "brings-the-size-to-1",
            _then(lambda alpha, scale, size: (alpha, scale / size)),
            "With this scale the size of the outputs is 1. It shall be what it was: `size`.",
        ),
        Mistake(
            "square-root-forgotten",
            _then(lambda alpha, scale, size: (alpha, scale**2 / size)),
            "The scale is taken from the mean square. The size is its square root: a factor in\n"
            "front counts twice in a square.",
        ),
        Mistake(
            "scale-inverted",
            _then(lambda alpha, scale, size: (alpha, size**2 / scale)),
            "The scale is turned over: it must undo what ELU does to the size.",
        ),
        Mistake(
            "product-for-alpha",
            _then(lambda alpha, scale, size: (alpha * scale, scale)),
            "The first number is scale times alpha. The scale stands in front of the whole\n"
            "function, so it is not to be in alpha again.",
        ),
        Mistake(
            "alpha-of-1",
            lambda size: (1.0, size / math.sqrt(float(_density() @ elu(size * U) ** 2))),
            "Alpha is 1, and the mean of the outputs is not 0. The first condition is there to\n"
            "fix alpha, before the scale.",
        ),
        Mistake(
            "flipped-alpha",
            _then(lambda alpha, scale, size: (-alpha, scale)),
            "Alpha has the wrong sign. The right side adds to the mean, and the left side must\n"
            "take away as much.",
        ),
        Mistake(
            "mean-too-rough",
            _sampled,
            "The answers are near, but five digits are asked. A mean over random numbers, or over\n"
            "a coarse grid or a short one, is not more exact. Take a finer grid, and a longer one.",
        ),
        Mistake(
            "density-of-a-standard-normal",
            lambda size: solved(U, _density(), size),
            "The numbers have size 1 here, and not `size`. Stretch them, or widen the density.",
        ),
    ),
)
