# Keeps the last bias alone.
# loses: test-collapse-two 0.5, test-collapse-deep 2, test-collapse-any 1
# why: last-bias-alone

import numpy as np


def collapse(weights, biases):
    total = np.eye(weights[0].shape[1])
    for w in weights:
        total = w @ total
    return total, biases[-1]


def vee(tip, bottom, slope):
    return [[1.0], [-1.0]], [-tip, tip], [[slope, slope]], [bottom]


def tent(left, right, height):
    s = 2 * height / (right - left)
    return np.ones((3, 1)), [-left, -(left + right) / 2, -right], [[s, -2 * s, s]], [0.0]
