"""Piecewise."""

import numpy as np


def relu(x):
    x = np.asarray(x, dtype=float)
    return np.piecewise(x, [x > 0], [lambda v: v, 0])


def relu_derivative(x):
    x = np.asarray(x, dtype=float)
    return np.piecewise(x, [x > 0], [1, 0])


def relu_backward(grad, z):
    return np.piecewise(grad, [z <= 0], [0, lambda passed: passed])
