# Knows nets of one hidden layer only.
# loses: test-layer 0.5, test-layer-any 1
# why: one-hidden-layer-only

import numpy as np


def leaky_relu(x, negative_slope=0.01):
    return np.where(x > 0, x, negative_slope * x)


def leaky_relu_derivative(x, negative_slope=0.01):
    return np.where(x > 0, 1.0, negative_slope)


def leaky_relu_derivative_by_slope(x, negative_slope=0.01):
    return np.where(x > 0, 0.0, x)


def as_one_layer(weights, biases, negative_slope, x):
    w1, w2 = weights
    b1, b2 = biases
    slope = leaky_relu_derivative(w1 @ x[0] + b1, negative_slope)
    return w2 @ (slope[:, None] * w1), w2 @ (slope * b1) + b2


def move_back(weights, biases, negative_slope, x):
    new = []
    for w in weights[:-1]:
        z = x @ w.T
        new.append(-np.median(z, axis=0))
        z = z + new[-1]
        x = np.where(z > 0, z, negative_slope * z)
    return new + [biases[-1]]
