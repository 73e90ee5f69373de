# Carries the first bias on and forgets the others.
# loses: test-collapse-two 0.5, test-collapse-deep 2, test-collapse-any 1
# why: first-bias-alone

import numpy as np


def collapse(weights, biases):
    W, b = weights[0], biases[0]
    for layer in weights[1:]:
        W = np.dot(layer, W)
        b = np.dot(layer, b)
    return W, b


def vee(tip, bottom, slope):
    return [[1.0], [-1.0]], [-tip, tip], [[slope, slope]], [bottom]


def tent(left, right, height):
    s = 2 * height / (right - left)
    return np.ones((3, 1)), [-left, -(left + right) / 2, -right], [[s, -2 * s, s]], [0.0]
