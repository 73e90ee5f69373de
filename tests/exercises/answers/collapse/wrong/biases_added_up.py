# Adds up the biases as they are.
# loses: test-collapse-two 0.5, test-collapse-deep 2, test-collapse-any 1
# why: biases-summed

import numpy as np


def collapse(weights, biases):
    weight = weights[0]
    for w in weights[1:]:
        weight = w @ weight
    return weight, sum(biases)


def vee(tip, bottom, slope):
    return [[1.0], [-1.0]], [-tip, tip], [[slope, slope]], [bottom]


def tent(left, right, height):
    s = 2 * height / (right - left)
    return np.ones((3, 1)), [-left, -(left + right) / 2, -right], [[s, -2 * s, s]], [0.0]
