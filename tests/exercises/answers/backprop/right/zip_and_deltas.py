"""Zips, and keeps a delta for each layer before it makes any gradient."""

import numpy as np


def relu(z):
    return np.maximum(z, 0)


def forward_pass(weights, biases, x):
    z, a = [], [x]
    for number, (W, b) in enumerate(zip(weights, biases), 1):
        z.append(a[-1] @ W.T + b)
        a.append(relu(z[-1]) if number < len(weights) else z[-1])
    return z, a


def loss(weights, biases, x, y):
    _, a = forward_pass(weights, biases, x)
    return ((a[-1] - y) ** 2).mean()


def numeric_gradient(weights, biases, x, y, h):
    def moved(arrays, i, at, by):
        copies = [array.copy() for array in arrays]
        copies[i][at] += by
        return copies

    by_weight = [np.zeros_like(W) for W in weights]
    by_bias = [np.zeros_like(b) for b in biases]
    for i, W in enumerate(weights):
        for at in np.ndindex(*W.shape):
            up = loss(moved(weights, i, at, h), biases, x, y)
            down = loss(moved(weights, i, at, -h), biases, x, y)
            by_weight[i][at] = (up - down) / (2 * h)
    for i, b in enumerate(biases):
        for at in np.ndindex(*b.shape):
            up = loss(weights, moved(biases, i, at, h), x, y)
            down = loss(weights, moved(biases, i, at, -h), x, y)
            by_bias[i][at] = (up - down) / (2 * h)
    return by_weight, by_bias


def backward_pass(weights, z, a, y):
    deltas = [2 * (a[-1] - y) / a[-1].size]
    for W, sums in zip(weights[:0:-1], z[-2::-1]):
        deltas.append((deltas[-1] @ W) * (sums > 0))
    deltas.reverse()
    return [d.T @ fed for d, fed in zip(deltas, a)], [d.sum(0) for d in deltas]


def gradient_step(weights, biases, weight_gradients, bias_gradients, learning_rate):
    weights = [W - learning_rate * g for W, g in zip(weights, weight_gradients)]
    biases = [b - learning_rate * g for b, g in zip(biases, bias_gradients)]
    return weights, biases
