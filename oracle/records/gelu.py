"""GELU, and its older approximation by a hyperbolic tangent."""

import math
from typing import Any

import mpmath as mp
import numpy as np
from scipy import special

from oracle.arithmetic import PRECISION, Number, cdf, identity, phi, sigma, zero
from oracle.record import Record

ROOT_2, ROOT_2_OVER_PI, ROOT_8_OVER_PI, ROOT_2_PI = map(
    math.sqrt, (2, 2 / math.pi, 8 / math.pi, 2 * math.pi)
)
"""Python's numbers, which leave an array its dtype; NumPy's would make single precision double."""


def exact(x: Number, approximate: str) -> Number:
    """x Φ(x), or x (1 + tanh(v/2)) / 2 = x σ(v)."""
    return x * (cdf(x) if approximate == "none" else sigma(argument(x)))


def argument(x: Number) -> Number:
    """V, of which the rest needs the digits: with many bits, however many are asked for."""
    with mp.workprec(PRECISION):
        return mp.sqrt(8 / mp.pi) * (x + mp.mpf("0.044715") * x**3)


def terms(x: Number, approximate: str) -> list[Number]:
    """Φ(x) and x φ(x), or σ(v) and x v'(x) σ'(v)."""
    if approximate == "none":
        return [cdf(x), x * phi(x)]
    v = argument(x)
    inner = mp.sqrt(8 / mp.pi) * (x + 3 * mp.mpf("0.044715") * x**3)
    return [sigma(v), inner * sigma(v) * sigma(-v)]


def naive(x: Any, approximate: str) -> Any:
    """The formulas of the paper."""
    if approximate == "none":
        return x * 0.5 * (1 + special.erf(x / ROOT_2))
    return 0.5 * x * (1 + np.tanh(ROOT_2_OVER_PI * (x + 0.044715 * x**3)))


def naive_slope(x: Any, approximate: str) -> Any:
    """Their derivatives."""
    if approximate == "none":
        return 0.5 * (1 + special.erf(x / ROOT_2)) + x * density(x)
    u = np.tanh(ROOT_2_OVER_PI * (x + 0.044715 * x**3))
    return 0.5 * (1 + u + x * (1 - u**2) * ROOT_2_OVER_PI * (1 + 3 * 0.044715 * x**2))


def scipy(x: Any, approximate: str) -> Any:
    """With SciPy's distribution and logistic function, which keep the left tail."""
    if approximate == "none":
        return x * special.ndtr(x)
    return x * special.expit(ROOT_8_OVER_PI * (x + 0.044715 * x**3))


def scipy_slope(x: Any, approximate: str) -> Any:
    """The same for the derivatives."""
    if approximate == "none":
        return special.ndtr(x) + x * density(x)
    v = ROOT_8_OVER_PI * (x + 0.044715 * x**3)
    inner = ROOT_8_OVER_PI * (x + 3 * 0.044715 * x**3)
    return special.expit(v) * (1 + inner * special.expit(-v))


def density(x: Any) -> Any:
    """φ(x)."""
    return np.exp(-x * x / 2) / ROOT_2_PI


record = Record(
    exact=exact,
    naive=naive,
    naive_slope=naive_slope,
    scipy=scipy,
    scipy_slope=scipy_slope,
    torch="torch.nn.functional.gelu",
    jax="jax.nn.gelu",
    keras="keras.activations.gelu",
    extremes={},
    at_zero=0.0,
    left=zero,
    right=identity,
    mirror=lambda x, y: y - x,
    correctly_rounded=False,
    terms={"x": terms},
)
