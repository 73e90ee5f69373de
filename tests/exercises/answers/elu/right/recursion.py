"""Halves x until a short series is enough, on the way to exp(x) − 1."""

import math

import numpy as np


def small(x):
    return x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5 * (1 + x / 6)))))


def minus_one(x):
    """exp(x) − 1 = h (h + 2) with h = exp(x/2) − 1."""
    if abs(x) < 1e-3:
        return small(x)
    h = minus_one(x / 2)
    return h * (h + 2)


def left(v):
    return minus_one(max(v, -60.0)) if v < 0 else 0.0


def nested(f, x):
    x = x.tolist() if isinstance(x, np.ndarray) else x
    return [nested(f, one) for one in x] if isinstance(x, list) else f(x)


def elu(x, alpha=1.0):
    return nested(lambda v: max(v, 0.0) + alpha * left(v), x)


def elu_derivative(x, alpha=1.0):
    return nested(lambda v: 1.0 if v > 0 else alpha * math.e ** max(v, -1e9), x)


def elu_derivative_by_alpha(x, alpha=1.0):
    return nested(left, x)


def celu(x, alpha=1.0):
    return nested(lambda v: max(v, 0.0) + alpha * left(v / alpha), x)


def selu(x):
    return nested(lambda v: 1.0507009873554805 * (max(v, 0) + 1.6732632423543772 * left(v)), x)


def selu_constants(size):
    def integral(f, low, high, depth):
        if depth == 0:
            middle = (low + high) / 2
            return (f(low) + 4 * f(middle) + f(high)) * (high - low) / 6
        middle = (low + high) / 2
        return integral(f, low, middle, depth - 1) + integral(f, middle, high, depth - 1)

    def mean(f):
        def weighted(u):
            return f(size * u) * math.exp(-u * u / 2) / math.sqrt(2 * math.pi)

        return integral(weighted, -9, 0, 7) + integral(weighted, 0, 9, 7)

    alpha = -mean(lambda z: max(z, 0)) / mean(left)
    return alpha, size / math.sqrt(mean(lambda z: (max(z, 0) + alpha * left(z)) ** 2))
