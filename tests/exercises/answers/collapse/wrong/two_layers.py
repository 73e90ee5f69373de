# Folds two layers, however many there are.
# loses: test-collapse-two 0.5, test-collapse-deep 2, test-collapse-any 1
# why: first-two-layers

import numpy as np


def collapse(weights, biases):
    W1, W2 = weights[0], weights[1]
    b1, b2 = biases[0], biases[1]
    return W2 @ W1, W2 @ b1 + b2


def vee(tip, bottom, slope):
    return [[1.0], [-1.0]], [-tip, tip], [[slope, slope]], [bottom]


def tent(left, right, height):
    s = 2 * height / (right - left)
    return np.ones((3, 1)), [-left, -(left + right) / 2, -right], [[s, -2 * s, s]], [0.0]
