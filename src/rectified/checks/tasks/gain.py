"""The gain of an activation of which a table of values is known."""

import numpy as np

from rectified import networks
from rectified.activations import FAMILY, Activation, elu, gelu, leaky_relu, relu, selu, tanh
from rectified.checks.task import Case, Function, Kind, Mistake, Task
from rectified.numerics import Array

ACCURACY = 1e-3
"""Sums by rectangles have it too, on these grids."""

HUGE = 1e6
"""No gain is as large, and NaN is not smaller."""


def answer(z: Array, values: Array) -> float:
    """The gain of the function that joins the points of the table (he2015delving)."""

    def joined(x: Array, out: Array) -> None:
        out[...] = np.interp(x, z, values)

    table = Activation(
        name="table",
        title="A table",
        formula="",
        derivative_formula="",
        forward=joined,
        derivatives={"x": joined},
        range="",
        pros=(),
        cons=(),
        reference="",
    )
    return networks.gain(table)


def _alike(one: float, other: float, z: Array, values: Array) -> bool:
    """Two quadratures of one wrong formula differ by as little as two of the right one.

    Where it divides by a mean that is 0 on paper, all that they share is that there is no answer.
    """
    there = [abs(float(number)) < HUGE for number in (one, other)]
    return there == [False, False] or bool(np.isclose(one, other, rtol=ACCURACY, atol=0))


def _density(z: Array) -> Array:
    return np.asarray(np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi))


def _mean(values: Array, z: Array, density: Array) -> float:
    return float(np.trapezoid(values * density, z))


def _instead(gain: Function, density: Function = _density) -> Function:
    """Return a function of the mean square, the mean, and a table."""

    def wrong(z: Array, values: Array) -> object:
        there = np.asarray(density(z))
        return gain(_mean(values**2, z, there), _mean(values, z, there))

    return wrong


def _by_points(z: Array, values: Array) -> object:
    bell = np.exp(-(z**2) / 2)
    return 1 / np.sqrt(bell @ values**2 / bell.sum())


def _first_step(z: Array, values: Array) -> object:
    return 1 / np.sqrt(np.sum(values**2 * _density(z)) * (z[1] - z[0]))


def _table(
    activation: Activation, z: Array, grid: str, factor: float = 1.0, **given: float
) -> Case:
    said = "".join(f" with {name} = {value:g}" for name, value in given.items())
    times = f"{factor:g} times " * (factor != 1)
    ends = f"{z[0]:g} to {z[-1]:g}".replace("-", "−")
    title = f"a table of {times}{activation.title}{said}, {len(z)} points {grid} from {ends}"
    values: Array = factor * activation(z, out=None, **given)
    return Case((z, values), title)


def _some(rng: np.random.Generator, count: int) -> list[Activation]:
    return [FAMILY[i] for i in rng.choice(len(FAMILY), count, replace=False)]


def _even(rng: np.random.Generator) -> list[Case]:
    grid = np.linspace(-10, 10, 4001)
    known = [_table(f, grid, "evenly") for f in (relu, tanh, gelu)]
    slope, alpha = np.round(rng.uniform(0.2, 2.5, 2), 2).tolist()
    leaky = _table(leaky_relu, grid, "evenly", negative_slope=slope)
    other = np.linspace(-9, 12, 7001)
    bent = _table(elu, other, "evenly", alpha=alpha)
    factors = np.round(rng.uniform(0.2, 4, 2), 1).tolist()
    drawn = zip(_some(rng, 2), factors, strict=True)
    return [*known, leaky, bent, *(_table(f, other, "evenly", factor) for f, factor in drawn)]


def _uneven(rng: np.random.Generator) -> list[Case]:
    near_zero = 10 * np.linspace(-1, 1, 6001) ** 3
    to_the_right = np.concatenate([np.linspace(-9, 0, 4001), np.geomspace(1e-3, 14, 4000)])
    at_random = np.sort(rng.uniform(-10, 10, 20_000))
    at_random[[0, -1]] = -10, 10
    known = [_table(relu, near_zero, "unevenly"), _table(selu, near_zero, "unevenly")]
    grids = (to_the_right, at_random, near_zero, at_random)
    factors = np.round(rng.uniform(0.2, 4, len(grids)), 1).tolist()
    drawn = zip(_some(rng, len(grids)), grids, factors, strict=True)
    return [*known, *(_table(f, z, "unevenly", factor) for f, z, factor in drawn)]


gain = Task(
    name="gain",
    arguments=("z", "values"),
    returns=("the gain",),
    answer=answer,
    alike=_alike,
    relative=ACCURACY,
    kinds=(
        Kind("even", "even grids", _even),
        Kind("uneven", "uneven grids", _uneven),
    ),
    mistakes=(
        Mistake(
            "counts-points",
            _by_points,
            "Every point of the table counts alike here. Where points lie close together they\n"
            "stand for less: weight each with the length of z that it stands for.",
        ),
        Mistake(
            "first-step-for-all",
            _first_step,
            "The distance of the first two points is taken for all. On an uneven grid each step\n"
            "has its own.",
        ),
        Mistake(
            "variance-factor",
            _instead(lambda square, mean: 1 / square),
            "This is g = 1 / E f(Z)², the factor for the variance. The gain multiplies the\n"
            "weights themselves: it is the root of g.",
        ),
        Mistake(
            "root-mean-square",
            _instead(lambda square, mean: square**0.5),
            "This is √E f(Z)², by which the signal shrinks or grows. The gain makes up for it:\n"
            "it is 1 over this.",
        ),
        Mistake(
            "deviation-for-size",
            _instead(lambda square, mean: 1 / np.sqrt(square - mean**2)),
            "The mean is taken out: this is 1 over the standard deviation of f(Z). The next\n"
            "layer's sums feel the mean too, so take the mean square.",
        ),
        Mistake(
            "square-of-mean",
            _instead(lambda square, mean: 1 / abs(mean)),
            "First the mean, then the square: (E f)². What is asked is E f², first the square.",
        ),
        Mistake(
            "no-square",
            _instead(lambda square, mean: 1 / np.sqrt(abs(mean))),
            "The values are not squared. The gain needs the mean of f(Z)².",
            (_instead(lambda square, mean: 1 / np.sqrt(mean)),),
        ),
        Mistake(
            "no-density",
            lambda z, values: 1 / np.sqrt(np.mean(values**2)),
            "All z of the grid count alike. Z is normal: most of it lies near 0, so weight every\n"
            "value with the normal density at its z.",
        ),
        Mistake(
            "density-not-normalised",
            _instead(lambda square, mean: 1 / np.sqrt(square), lambda z: np.exp(-(z**2) / 2)),
            "The density lacks its factor 1/√(2π), so that the weights do not add up to 1.",
        ),
        Mistake(
            "half-missing",
            _instead(
                lambda square, mean: 1 / np.sqrt(square), lambda z: np.exp(-(z**2)) / np.sqrt(np.pi)
            ),
            "The exponent is −z², which belongs to a normal Z of variance 1/2. For variance 1\n"
            "it is −z²/2.",
        ),
        Mistake(
            "always-he",
            lambda z, values: np.sqrt(2),
            "This is ReLU's gain, √2, whatever the table holds. Another activation has another.",
        ),
    ),
)
