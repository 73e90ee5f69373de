# Divides by h, not by 2 h.
# loses: test-numeric 1.5, test-numeric-any 0.5
# why: divided-by-h

import numpy as np


def forward_pass(weights, biases, x):
    z, a = [], [x]
    for i in range(len(weights)):
        z.append(a[i] @ weights[i].T + biases[i])
        a.append(np.maximum(z[i], 0) if i < len(weights) - 1 else z[i])
    return z, a


def numeric_gradient(weights, biases, x, y, h):
    def loss():
        return np.mean((forward_pass(weights, biases, x)[1][-1] - y) ** 2)

    def measure(p):
        g = np.zeros_like(p)
        for i in np.ndindex(p.shape):
            old = p[i]
            p[i] = old + h
            up = loss()
            p[i] = old - h
            g[i] = (up - loss()) / h
            p[i] = old
        return g

    return [measure(w) for w in weights], [measure(b) for b in biases]


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
