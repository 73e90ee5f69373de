# Folds inside of the lists that were passed.
# loses: test-collapse-any 0.5
# why: overwrites-its-input

import numpy as np


def collapse(weights, biases):
    while len(weights) > 1:
        w, b = weights.pop(1), biases.pop(1)
        weights[0] = w @ weights[0]
        biases[0] = w @ biases[0] + b
    return weights[0], biases[0]


def vee(tip, bottom, slope):
    return [[1.0], [-1.0]], [-tip, tip], [[slope, slope]], [bottom]


def tent(left, right, height):
    s = 2 * height / (right - left)
    return np.ones((3, 1)), [-left, -(left + right) / 2, -right], [[s, -2 * s, s]], [0.0]
