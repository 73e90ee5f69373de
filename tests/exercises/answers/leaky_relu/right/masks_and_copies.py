"""Boolean masks on copies, and a backward pass for the weight."""

import numpy as np


def leaky_relu(x, negative_slope=0.01):
    y = x.astype(np.float64)
    y[y < 0] *= negative_slope
    return y


def leaky_relu_derivative(x, negative_slope=0.01):
    y = np.ones_like(x, dtype=float)
    y[x <= 0] = negative_slope
    return y


def leaky_relu_derivative_by_slope(x, negative_slope=0.01):
    y = x.copy()
    y[x > 0] = 0
    return y


def as_one_layer(weights, biases, negative_slope, x):
    """The gradient of each output by the inputs, at the last example."""
    h, slopes = x[-1], []
    for weight, bias in zip(weights, biases):
        z = weight @ h + bias
        slopes.append(leaky_relu_derivative(z, negative_slope))
        h = leaky_relu(z, negative_slope)
    gradient = np.eye(len(z))
    for layer in reversed(range(len(weights))):
        if layer < len(weights) - 1:
            gradient = gradient * slopes[layer]
        gradient = gradient @ weights[layer]
    return gradient, z - gradient @ x[-1]


def move_back(weights, biases, negative_slope, x):
    new = []
    for layer, weight in enumerate(weights):
        if layer == len(weights) - 1:
            new.append(biases[layer].copy())
            break
        z = x.dot(weight.T)
        highest, lowest = np.sort(z, axis=0)[len(z) // 2], np.sort(z, axis=0)[len(z) // 2 - 1]
        new.append(-(highest + lowest) / 2)
        x = leaky_relu(z + new[layer], negative_slope)
    return new
