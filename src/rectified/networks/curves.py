"""Targets of one variable: curves that one can draw, and a network learn."""

from collections.abc import Callable

import numpy as np

from rectified.networks.arguments import chosen, doubles, number, whole
from rectified.networks.data import noisy
from rectified.numerics import Array

Curve = Callable[[Array], Array]


CURVES: dict[str, Curve] = {}
"""The curves below, by their names."""


def _curve(function: Curve) -> Curve:
    CURVES[function.__name__] = function
    return function


@_curve
def sine(x: Array) -> Array:
    """sin(π x)."""
    return np.asarray(np.sin(np.pi * x))


@_curve
def absolute(x: Array) -> Array:
    """|x|: two ReLUs make it exactly."""
    return np.abs(x)


@_curve
def square(x: Array) -> Array:
    """x²: the more kinks the better, and none is right."""
    return x**2


@_curve
def tent(x: Array) -> Array:
    """1 − |x|, 0 outside [−1, 1]: three ReLUs make it exactly."""
    return (1 - np.abs(x)).clip(min=0.0)


@_curve
def jump(x: Array) -> Array:
    """0 up to x = 0, 1 above: no continuous network makes it exactly."""
    return (x > 0).astype(np.float64)


def samples(
    curve: Curve | str,
    n: int = 200,
    noise: float = 0.0,
    *,
    reach: float = 1.0,
    rng: np.random.Generator | None = None,
) -> tuple[Array, Array]:
    """Return evenly spaced x in ±`reach`, of shape (n, 1), and a curve's values there.

    Parameters
    ----------
    curve : str or callable
        A name of `CURVES`, or any function of an array, an `Activation` for instance.
    n : int, default 200
        How many examples.
    noise : float, default 0.0
        Standard deviation of what is added to the values; `rng` is needed for any.
    reach : float, default 1.0
        The largest x, at least 0.
    rng : numpy.random.Generator, optional
        Where the noise comes from.

    Raises
    ------
    TypeError, ValueError
        If an argument is wrong; the message names it.
    """
    reach = number(reach, "reach", 0.0)
    x = np.linspace(-reach, reach, whole(n, "n"))
    y = np.array(doubles(chosen(curve, CURVES, "curve")(x.copy()), "samples"))
    if y.shape != x.shape:
        raise ValueError(f"curve must return an array of shape {x.shape}; got shape {y.shape}")
    return x[:, None], y if noise == 0 else noisy(y, noise, rng)
