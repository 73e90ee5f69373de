# Makes the derivatives with the dtype of x.
# loses: test-derivative 0.5, test-by-alpha 0.5, test-derivative-any 0.5
# why: integer-result

import numpy as np


def elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


def elu_derivative(x, alpha=1.0):
    slope = np.ones_like(x)
    slope[x <= 0] = alpha * np.exp(x[x <= 0])
    return slope


def elu_derivative_by_alpha(x, alpha=1.0):
    slope = np.zeros_like(x)
    slope[x < 0] = np.expm1(x[x < 0])
    return slope


def celu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0) / alpha))


def selu(x):
    left = 1.6732632423543772 * np.expm1(np.minimum(x, 0))
    return 1.0507009873554805 * np.where(x > 0, x, left)


def selu_constants(size):
    z = np.linspace(-9 * size, 9 * size, 20_001)
    p = np.exp(-((z / size) ** 2) / 2)
    p /= p.sum()
    left = np.expm1(np.minimum(z, 0))
    alpha = -(p @ np.maximum(z, 0)) / (p @ left)
    scale = size / np.sqrt(p @ (np.maximum(z, 0) + alpha * left) ** 2)
    return alpha, scale
