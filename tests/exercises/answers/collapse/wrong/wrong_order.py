# Multiplies the weights in the order in which they stand in the list.
# loses: test-collapse-two 0.5, test-collapse-deep 2, test-collapse-any 1
# why: wrong-order

import numpy as np


def collapse(weights, biases):
    weight, bias = weights[0], biases[0]
    for w, b in zip(weights[1:], biases[1:]):
        weight = weight @ w
        bias = w @ bias + b
    return weight, bias


def vee(tip, bottom, slope):
    return [[1.0], [-1.0]], [-tip, tip], [[slope, slope]], [bottom]


def tent(left, right, height):
    s = 2 * height / (right - left)
    return np.ones((3, 1)), [-left, -(left + right) / 2, -right], [[s, -2 * s, s]], [0.0]
