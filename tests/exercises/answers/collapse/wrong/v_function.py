# Returns the V itself instead of the weights.
# loses: test-vee 2, test-vee-any 1
# why: none

import numpy as np


def collapse(weights, biases):
    weight, bias = weights[0], biases[0]
    for w, b in zip(weights[1:], biases[1:]):
        weight, bias = w @ weight, w @ bias + b
    return weight, bias


def vee(tip, bottom, slope):
    return lambda x: slope * abs(x - tip) + bottom


def tent(left, right, height):
    s = 2 * height / (right - left)
    return np.ones((3, 1)), [-left, -(left + right) / 2, -right], [[s, -2 * s, s]], [0.0]
