"""np.piecewise, and a system of equations from some of the examples."""

import numpy as np


def leaky_relu(x, negative_slope=0.01):
    x = np.asarray(x, dtype=float)
    return np.piecewise(x, [x > 0, x <= 0], [lambda v: v, lambda v: negative_slope * v])


def leaky_relu_derivative(x, negative_slope=0.01):
    return np.piecewise(np.asarray(x, dtype=float), [x >= 0], [1, negative_slope])


def leaky_relu_derivative_by_slope(x, negative_slope=0.01):
    return (x - np.abs(x.astype(float))) / 2 if np.isfinite(x).all() else np.fmin(x, 0)


def as_one_layer(weights, biases, negative_slope, x):
    h = x
    for weight, bias in zip(weights[:-1], biases[:-1]):
        h = leaky_relu(h @ weight.T + bias, negative_slope)
    y = h @ weights[-1].T + biases[-1]
    extended = np.column_stack([np.ones(len(x)), x])
    found = np.linalg.pinv(extended) @ y
    return found[1:].T, found[0]


def move_back(weights, biases, negative_slope, x):
    new, h = [], x
    for number in range(len(weights) - 1):
        z = np.tensordot(h, weights[number], axes=(1, 1))
        third = np.partition(z, len(z) // 3, axis=0)[len(z) // 3]
        bias = -(third + z.min(axis=0) * 0)
        new.append(bias)
        h = leaky_relu(z + bias, negative_slope)
    return new + biases[-1:]
