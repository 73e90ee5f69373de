"""Python numbers in loops; the constants from formulas with erfc."""

import math

import numpy as np


def each(f, x):
    out = np.zeros(x.shape)
    for at in np.ndindex(x.shape):
        out[at] = f(float(x[at]))
    return out


def elu(x, alpha=1.0):
    return each(lambda v: v if v > 0 else alpha * math.expm1(v), x)


def elu_derivative(x, alpha=1.0):
    return each(lambda v: 1.0 if v > 0 else alpha * math.exp(v), x)


def elu_derivative_by_alpha(x, alpha=1.0):
    return each(lambda v: 0.0 if v > 0 else math.expm1(v), x)


def celu(x, alpha=1.0):
    return each(lambda v: v if v > 0 else alpha * math.expm1(v / alpha), x)


def selu(x):
    return each(
        lambda v: 1.0507009873554805 * (v if v > 0 else 1.6732632423543772 * math.expm1(v)), x
    )


def selu_constants(size):
    """E[exp(k z); z < 0] is exp(k² s²/2) Φ(-k s)."""

    def left(k):
        return math.exp((k * size) ** 2 / 2) * math.erfc(k * size / math.sqrt(2)) / 2

    alpha = size / math.sqrt(2 * math.pi) / (0.5 - left(1))
    square = size**2 / 2 + alpha**2 * (left(2) - 2 * left(1) + 0.5)
    return alpha, size / math.sqrt(square)
