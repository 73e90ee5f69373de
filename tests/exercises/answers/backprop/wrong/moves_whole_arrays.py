# Moves all weights of a layer at once.
# loses: test-numeric 1.5, test-numeric-any 0.5
# why: all-at-once

import numpy as np


def forward_pass(weights, biases, x):
    z, a = [], [x]
    for i in range(len(weights)):
        z.append(a[i] @ weights[i].T + biases[i])
        a.append(np.maximum(z[i], 0) if i < len(weights) - 1 else z[i])
    return z, a


def numeric_gradient(weights, biases, x, y, h):
    def loss(ws, bs):
        return np.mean((forward_pass(ws, bs, x)[1][-1] - y) ** 2)

    dW, db = [], []
    for k in range(len(weights)):
        up, down = list(weights), list(weights)
        up[k], down[k] = weights[k] + h, weights[k] - h
        dW.append(np.full(weights[k].shape, (loss(up, biases) - loss(down, biases)) / (2 * h)))
        up, down = list(biases), list(biases)
        up[k], down[k] = biases[k] + h, biases[k] - h
        db.append(np.full(biases[k].shape, (loss(weights, up) - loss(weights, down)) / (2 * h)))
    return dW, db


def backward_pass(weights, z, a, y):
    dz = 2 * (a[-1] - y) / y.size
    dW, db = [], []
    for i in reversed(range(len(weights))):
        dW.insert(0, dz.T @ a[i])
        db.insert(0, dz.sum(axis=0))
        if i > 0:
            dz = (dz @ weights[i]) * (z[i - 1] > 0)
    return dW, db


def gradient_step(weights, biases, weight_gradients, bias_gradients, learning_rate):
    weights = [w - learning_rate * g for w, g in zip(weights, weight_gradients)]
    biases = [b - learning_rate * g for b, g in zip(biases, bias_gradients)]
    return weights, biases
