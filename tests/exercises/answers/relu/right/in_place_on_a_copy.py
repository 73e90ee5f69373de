"""Works in place, on a copy."""

import numpy as np


def relu(x):
    x = np.array(x, dtype=float)
    x *= x > -np.inf
    np.putmask(x, ~(x > 0), 0)
    return x


def relu_derivative(x):
    return np.diff(np.stack([np.zeros(x.shape), x > 0]), axis=0)[0]


def relu_backward(grad, z):
    passed = +grad
    passed[~(z > 0)] *= 0
    return passed
