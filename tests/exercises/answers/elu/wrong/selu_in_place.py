# Writes SELU, and the derivative by alpha, into what was passed.
# loses: test-by-alpha 0.5, test-selu 0.5
# why: overwrites-its-input

import numpy as np


def elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


def elu_derivative(x, alpha=1.0):
    return np.where(x > 0, 1.0, alpha * np.exp(np.minimum(x, 0)))


def elu_derivative_by_alpha(x, alpha=1.0):
    x = np.asarray(x, float)
    x[x > 0] = 0
    return np.expm1(x)


def celu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0) / alpha))


def selu(x):
    x = np.asarray(x, float)
    x[x < 0] = 1.6732632423543772 * np.expm1(x[x < 0])
    return 1.0507009873554805 * x


def selu_constants(size):
    z = np.linspace(-9 * size, 9 * size, 20_001)
    p = np.exp(-((z / size) ** 2) / 2)
    p /= p.sum()
    left = np.expm1(np.minimum(z, 0))
    alpha = -(p @ np.maximum(z, 0)) / (p @ left)
    scale = size / np.sqrt(p @ (np.maximum(z, 0) + alpha * left) ** 2)
    return alpha, scale
