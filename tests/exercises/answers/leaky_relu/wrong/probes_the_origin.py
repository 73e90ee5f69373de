# Asks the net at 0 and one step from it, where there are no examples.
# loses: test-layer 1.5, test-layer-any 1
# why: measured-at-the-origin

import numpy as np


def leaky_relu(x, negative_slope=0.01):
    return np.where(x > 0, x, negative_slope * x)


def leaky_relu_derivative(x, negative_slope=0.01):
    return np.where(x > 0, 1.0, negative_slope)


def leaky_relu_derivative_by_slope(x, negative_slope=0.01):
    return np.where(x > 0, 0.0, x)


def as_one_layer(weights, biases, negative_slope, x):
    def net(h):
        for w, b in zip(weights[:-1], biases[:-1]):
            h = leaky_relu(h @ w.T + b, negative_slope)
        return h @ weights[-1].T + biases[-1]

    n = x.shape[1]
    bias = net(np.zeros((1, n)))[0]
    weight = np.array([net(np.eye(n)[i : i + 1])[0] - bias for i in range(n)]).T
    return weight, bias


def move_back(weights, biases, negative_slope, x):
    new = []
    for w in weights[:-1]:
        z = x @ w.T
        new.append(-np.median(z, axis=0))
        z = z + new[-1]
        x = np.where(z > 0, z, negative_slope * z)
    return new + [biases[-1]]
