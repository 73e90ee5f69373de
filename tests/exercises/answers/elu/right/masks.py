"""Masks on a copy of floats; Newton's method for both constants at once."""

import numpy as np


def elu(x, alpha=1.0):
    y = np.array(x, dtype=np.float64)
    negative = y < 0
    y[negative] = alpha * np.expm1(y[negative])
    return y


def elu_derivative(x, alpha=1.0):
    slope = np.ones(x.shape)
    slope[x <= 0] = alpha * np.exp(x[x <= 0])
    return slope


def elu_derivative_by_alpha(x, alpha=1.0):
    y = np.zeros(x.shape)
    y[x < 0] = np.expm1(x[x < 0])
    return y


def celu(x, alpha=1.0):
    y = np.array(x, dtype=np.float64)
    y[y < 0] = np.expm1(y[y < 0] / alpha) * alpha
    return y


def selu(x):
    y = 1.0507009873554805 * x
    y[x < 0] = 1.0507009873554805 * 1.6732632423543772 * np.expm1(x[x < 0])
    return y


def selu_constants(size):
    nodes, weights = np.polynomial.legendre.leggauss(60)
    z = np.concatenate([nodes * 5 - 5, nodes * 5 + 5]) * size
    p = np.concatenate([weights, weights]) * 5 * np.exp(-((z / size) ** 2) / 2)
    p /= np.sqrt(2 * np.pi)
    found = np.array([1.0, 1.0])
    for _ in range(50):
        y = elu(z, found[0])
        by_alpha = elu_derivative_by_alpha(z)
        value = np.array([p @ y, found[1] ** 2 * (p @ y**2) - size**2])
        slope = np.array(
            [
                [p @ by_alpha, 0.0],
                [found[1] ** 2 * 2 * (p @ (y * by_alpha)), 2 * found[1] * (p @ y**2)],
            ]
        )
        found = found - np.linalg.solve(slope, value)
    return found
