"""How far two functions are apart on a grid, and where."""

import numpy as np

from rectified.checks.task import Case, Kind, Mistake, Task
from rectified.numerics import Array


def answer(x: Array, a: Array, b: Array) -> tuple[float, float]:
    """Return the largest |a − b|, and the first x at which it is found."""
    distance = np.abs(a - b)
    at = int(distance.argmax())
    return float(distance[at]), float(x[at])


def _small(rng: np.random.Generator) -> list[Case]:
    x, flat = np.array([-1.0, 0.0, 1.0]), np.zeros(3)
    return [
        Case((x, np.array([0.0, 0.0, 3.0]), np.array([0.0, 0.0, 1.0]))),
        Case((x, np.array([2.0, 1.0, 2.0]), flat)),
        Case((x, np.array([0.0, 1.0, 0.5]), np.array([4.0, 0.0, 0.0]))),
    ]


def _long(rng: np.random.Generator) -> list[Case]:
    cases = []
    for size in (4, 6, 9):
        x = np.sort(np.round(rng.uniform(-5, 5, size), 2))
        a, b = np.round(rng.normal(size=(2, size)), 2)
        a[rng.integers(size)] += rng.choice([-6.0, 6.0])
        cases.append(Case((x, a, b)))
    return cases


def _signed(x: Array, a: Array, b: Array) -> tuple[float, float]:
    at = int((a - b).argmax())
    return float((a - b)[at]), float(x[at])


def _relative(x: Array, a: Array, b: Array) -> tuple[float, float]:
    distance = np.abs(a - b) / np.abs(a)
    at = int(distance.argmax())
    return float(distance[at]), float(x[at])


def _last(x: Array, a: Array, b: Array) -> tuple[float, float]:
    distance = np.abs(a - b)
    at = len(x) - 1 - int(distance[::-1].argmax())
    return float(distance[at]), float(x[at])


largest_gap = Task(
    name="largest_gap",
    arguments=("x", "a", "b"),
    returns=("the distance", "the x"),
    answer=answer,
    kinds=(
        Kind("small", "small tables", _small),
        Kind("long", "tables of four to nine numbers", _long),
    ),
    mistakes=(
        Mistake(
            "without-absolute-value",
            _signed,
            "A distance has no sign. Here a − b is compared as it is, so that places where b is\n"
            "the larger one do not count.",
        ),
        Mistake(
            "index-for-place",
            lambda x, a, b: (np.abs(a - b).max(), int(np.abs(a - b).argmax())),
            "The second number is the index of the place. What is asked is the x that stands\n"
            "there.",
        ),
        Mistake(
            "distance-of-the-largest",
            lambda x, a, b: (abs(a.max() - b.max()), x[np.abs(a - b).argmax()]),
            "This compares the largest values of a and b, which may lie at different x. Subtract\n"
            "place by place, then look for the largest.",
        ),
        Mistake(
            "mean-distance",
            lambda x, a, b: (np.abs(a - b).mean(), x[np.abs(a - b).argmax()]),
            "The first number is the mean distance. What is asked is the largest.",
        ),
        Mistake(
            "relative-distance",
            _relative,
            "This divides by |a|. What is asked is the distance itself.",
        ),
        Mistake(
            "last-place",
            _last,
            "Where the largest distance is found at several x, the first of them is asked for.",
        ),
    ),
)
