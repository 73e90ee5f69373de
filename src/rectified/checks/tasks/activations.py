"""Leaky ReLU, ELU and GELU with what is stated, as PyTorch computes them."""

from typing import Any

import numpy as np

from rectified.activations import elu, gelu, leaky_relu
from rectified.checks.task import Case, Function, Kind, Mistake, Task
from rectified.numerics import Array

Three = tuple[Array, Array, Array]

USUAL: dict[str, Any] = {"negative_slope": 0.01, "alpha": 1.0, "approximate": "none"}
"""PyTorch's defaults."""

DOUBLE = 1e-12
"""The allowed error where double precision is asked; elsewhere single precision will do."""


def answer(x: Array, negative_slope: float, alpha: float, approximate: str) -> Three:
    """Return all three by the package's own records."""
    return (
        leaky_relu(x, negative_slope=negative_slope),
        elu(x, alpha=alpha),
        gelu(x, approximate=approximate),
    )


def _numbers(rng: np.random.Generator, *shape: int) -> Array:
    """Draw numbers of two digits behind the point, the first of them negative."""
    x = np.round(rng.uniform(-3, 3, shape), 2)
    x.flat[0] = -abs(x.flat[0]) - 0.5
    return x


def _case(x: Array, relative: float | None = None, **changed: Any) -> Case:
    title = f"an array of shape {x.shape}" * (x.ndim > 1)
    return Case((x, *{**USUAL, **changed}.values()), title, relative)


def _some(rng: np.random.Generator) -> dict[str, Any]:
    """Draw what is stated, of each parameter another value than the usual one."""
    return {
        "negative_slope": float(rng.choice([0.1, 0.2, 0.3])),
        "alpha": float(rng.choice([0.5, 1.5, 2.0])),
        "approximate": "tanh",
    }


def _usual(rng: np.random.Generator) -> list[Case]:
    return [_case(np.array([-1.0])), _case(np.array([2.0])), _case(_numbers(rng, 4))]


def _stated(name: str) -> Any:
    """Return what makes cases in which one parameter is not the usual one."""

    def cases(rng: np.random.Generator) -> list[Case]:
        values = [_some(rng)[name] for _ in range(2)]
        arrays = (np.array([-1.0]), _numbers(rng, 4))
        return [_case(x, **{name: value}) for x, value in zip(arrays, values, strict=True)]

    return cases


def _shapes(rng: np.random.Generator) -> list[Case]:
    return [_case(_numbers(rng, *shape), **_some(rng)) for shape in ((2, 3), (3, 1), (2, 2, 3))]


def _integers(rng: np.random.Generator) -> list[Case]:
    drawn = rng.integers(-4, 5, (2, 5))
    return [_case(x, **_some(rng)) for x in (np.array([-2, 3]), *drawn)]


def _double(rng: np.random.Generator) -> list[Case]:
    return [_case(_numbers(rng, size), relative=DOUBLE) for size in (3, 5)]


def _with(**fixed: Any) -> Function:
    """Return the function that takes some parameters from here, not from the caller."""

    def wrong(x: Array, negative_slope: float, alpha: float, approximate: str) -> Three:
        given = {"negative_slope": negative_slope, "alpha": alpha, "approximate": approximate}
        return answer(x, **{**given, **fixed})

    return wrong


def _exchanged(x: Array, negative_slope: float, alpha: float, approximate: str) -> Three:
    return answer(x, alpha, negative_slope, approximate)


def _in_place(*, copies: bool, twice: bool) -> Function:
    """Return the function that writes Leaky ReLU, or ELU as well, over what it was given."""

    def wrong(x: Array, negative_slope: float, alpha: float, approximate: str) -> Three:
        one = np.array(x, float) if copies else np.asarray(x, float)  # no copy of what is double
        one[...] = leaky_relu(one, negative_slope=negative_slope)
        second = elu(one, alpha=alpha)
        if twice:
            one[...] = second
        return one, second, gelu(one, approximate=approximate)

    return wrong


def _one_after_the_other(x: Array, negative_slope: float, alpha: float, approximate: str) -> Three:
    first = leaky_relu(x, negative_slope=negative_slope)
    second = elu(first, alpha=alpha)
    return first, second, gelu(second, approximate=approximate)


activations = Task(
    name="activations",
    arguments=("x", "negative_slope", "alpha", "approximate"),
    returns=("Leaky ReLU", "ELU", "GELU"),
    answer=answer,
    relative=1e-5,
    kinds=(
        Kind("usual", "the usual parameters", _usual),
        Kind("slope", "other slopes of Leaky ReLU", _stated("negative_slope")),
        Kind("alpha", "other alphas of ELU", _stated("alpha")),
        Kind("tanh", "GELU's tanh form", _stated("approximate")),
        Kind("double", "the digits of double precision", _double),
        Kind("shapes", "arrays of two and three dimensions", _shapes),
        Kind("integers", "arrays of integers", _integers),
    ),
    mistakes=(
        Mistake(
            "defaults",
            _with(**USUAL),
            "Whatever is stated, this computes with PyTorch's defaults. An argument that is not\n"
            "passed on is somebody else's choice.",
        ),
        Mistake(
            "default-slope",
            _with(negative_slope=USUAL["negative_slope"]),
            "Leaky ReLU leaks 0.01 here, PyTorch's default, whatever slope is stated.",
        ),
        Mistake(
            "default-alpha",
            _with(alpha=USUAL["alpha"]),
            "ELU has alpha = 1 here, PyTorch's default, whatever is stated.",
        ),
        Mistake(
            "approximate-forgotten",
            _with(approximate="none"),
            'GELU is the exact form here, PyTorch\'s default, also where "tanh" is stated.',
        ),
        Mistake(
            "always-tanh",
            _with(approximate="tanh"),
            'GELU is the tanh form here, also where "none" is stated, which means the exact form.',
        ),
        Mistake(
            "slope-and-alpha-exchanged",
            _exchanged,
            "negative_slope and alpha have changed places: the slope belongs to Leaky ReLU, alpha\n"
            "to ELU.",
        ),
        Mistake(
            "in-place",
            _in_place(copies=False, twice=False),
            "A function that works in place writes its result over its input: what comes after it\n"
            "gets that result. And a tensor that shares its memory with an array changes both.",
            variants=(
                _in_place(copies=False, twice=True),
                _in_place(copies=True, twice=False),
                _in_place(copies=True, twice=True),
            ),
        ),
        Mistake(
            "one-after-the-other",
            _one_after_the_other,
            "Here each function gets what the one before it returned. All three are asked of x.",
        ),
    ),
)
