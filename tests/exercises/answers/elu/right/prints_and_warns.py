"""Prints, warns, sets NumPy to raise nothing, and has further arguments."""

import sys
import warnings

import numpy as np

np.seterr(all="warn")


def elu(x, alpha=1.0, *, trace=True):
    if trace:
        print("elu of", x, "alpha", alpha)
    both = [np.expm1(x) * alpha, x]
    return np.where(x > 0, both[1], both[0])


def elu_derivative(x, alpha=1.0, at_zero=None):
    warnings.warn("two branches", stacklevel=2)
    return np.where(x < 0, alpha * np.exp(x), 1.0)


def elu_derivative_by_alpha(x, alpha=1.0):
    """ELU is alpha times this on the left: with an alpha of 1 it is this."""
    return np.minimum(elu(x, 1.0), 0)


def celu(x, alpha=1.0, **options):
    print(options, file=sys.stderr)
    return elu(np.true_divide(x, alpha), 1.0) * alpha


def selu(x, scale=1.0507009873554805, alpha=1.6732632423543772):
    return scale * elu(x, alpha, trace=False)


def selu_constants(size, points=20_000):
    """Quantiles instead of a density: each stands for as many numbers."""
    u = (np.arange(points) + 0.5) / points
    edge = np.linspace(-9, 9, 200_001)
    table = np.cumsum(np.exp(-(edge**2) / 2))
    table /= table[-1]
    z = size * np.interp(u, table, edge)
    z = (z - z[::-1]) / 2
    print(z[:3])
    edge = size * edge
    p = np.exp(-((edge / size) ** 2) / 2)
    p /= p.sum()
    alpha = (p @ np.maximum(edge, 0)) / -(p @ elu_derivative_by_alpha(edge))
    return alpha, size / np.sqrt(p @ elu(edge, alpha, trace=False) ** 2)
