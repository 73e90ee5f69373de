"""One class for the family; tuples and lists for arrays."""

from functools import partial
from statistics import NormalDist

import numpy as np


class Exponential:
    def __init__(self, scale=1.0, alpha=None):
        self.scale, self.alpha = scale, alpha

    def __call__(self, x, alpha=1.0):
        alpha = alpha if self.alpha is None else self.alpha
        right = np.multiply(self.scale, x)
        left = self.scale * alpha * np.expm1(np.fmin(x, 0.0))
        return np.choose(np.greater(x, 0), [left, right])


class Derivative:
    def __init__(self, function):
        self.function = function

    def __call__(self, x, alpha=1.0):
        return self.function(np.asarray(x, dtype=float), alpha).tolist()


elu = Exponential()
selu = partial(Exponential(1.0507009873554805, 1.6732632423543772), alpha=None)
elu_derivative = Derivative(lambda x, a: np.exp(np.minimum(x, 0)) * ((a - 1) * (x <= 0) + 1))
elu_derivative_by_alpha = Derivative(lambda x, a: np.expm1(np.minimum(x, 0)))
celu = Derivative(lambda x, a: a * elu(x / a))


def selu_constants(size):
    normal = NormalDist(0, size)
    z = np.linspace(-9 * size, 9 * size, 6001)
    p = np.array([normal.pdf(v) for v in z]) * (z[1] - z[0])
    kept = p @ np.fmax(z, 0)
    lost = p @ np.expm1(np.fmin(z, 0))
    alpha = float(kept / -lost)
    return [alpha, float(size / np.linalg.norm(np.sqrt(p) * elu(z, alpha)))]
