"""Turns examples into columns, as in the chapter's formulas, and back again."""

import numpy as np


def forward_pass(weights, biases, x):
    A = x.T
    z, a = [], [x]
    last = len(weights) - 1
    for l in range(last + 1):
        Z = weights[l] @ A + biases[l].reshape(-1, 1)
        A = Z if l == last else Z * (Z > 0)
        z.append(Z.T)
        a.append(A.T)
    return z, a


def numeric_gradient(weights, biases, x, y, h):
    weights = [w.astype(float).copy() for w in weights]
    biases = [b.astype(float).copy() for b in biases]

    def cost():
        output = forward_pass(weights, biases, x)[1][-1]
        return np.sum((output - y) ** 2) / y.size

    found = []
    for group in (weights, biases):
        gradients = []
        for p in group:
            g = np.empty_like(p)
            it = np.nditer(p, flags=["multi_index"], op_flags=["readwrite"])
            while not it.finished:
                i = it.multi_index
                old = p[i]
                p[i] = old + h
                plus = cost()
                p[i] = old - h
                minus = cost()
                p[i] = old
                g[i] = (plus - minus) / h / 2
                it.iternext()
            gradients.append(g)
        found.append(gradients)
    return found


def backward_pass(weights, z, a, y):
    n = y.size
    delta = 2.0 / n * (a[-1] - y).T
    dW, db = [None] * len(weights), [None] * len(weights)
    for l in range(len(weights) - 1, -1, -1):
        dW[l] = delta @ a[l]
        db[l] = np.sum(delta, axis=1)
        if l:
            delta = weights[l].T @ delta
            delta[z[l - 1].T <= 0] = 0
    return dW, db


def gradient_step(weights, biases, weight_gradients, bias_gradients, learning_rate):
    new_weights, new_biases = [], []
    for l in range(len(weights)):
        new_weights.append(np.subtract(weights[l], learning_rate * weight_gradients[l]))
        new_biases.append(np.subtract(biases[l], learning_rate * bias_gradients[l]))
    return new_weights, new_biases
