# Leaks on the right instead of the left.
# loses: test-leaky-values 1, test-leaky-negative-slope 0.5, test-leaky-slopes 0.5
# why: swapped-branches

import numpy as np


def leaky_relu(x, negative_slope=0.01):
    return np.where(x < 0, x, negative_slope * x)


def leaky_relu_derivative(x, negative_slope=0.01):
    return np.where(x > 0, 1.0, negative_slope)


def leaky_relu_derivative_by_slope(x, negative_slope=0.01):
    return np.where(x > 0, 0.0, x)


def as_one_layer(weights, biases, negative_slope, x):
    weight, bias = weights[0], biases[0]
    for w, b in zip(weights[1:], biases[1:]):
        slope = np.where(weight @ x[0] + bias > 0, 1.0, negative_slope)
        weight, bias = (w * slope) @ weight, (w * slope) @ bias + b
    return weight, bias


def move_back(weights, biases, negative_slope, x):
    new = []
    for w in weights[:-1]:
        z = x @ w.T
        new.append(-np.median(z, axis=0))
        z = z + new[-1]
        x = np.where(z > 0, z, negative_slope * z)
    return new + [biases[-1]]
