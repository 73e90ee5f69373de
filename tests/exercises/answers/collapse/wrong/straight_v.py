# Gives the second unit the weight of the other sign in the output too.
# loses: test-vee 2, test-vee-any 1
# why: straight-line

import numpy as np


def collapse(weights, biases):
    weight, bias = weights[0], biases[0]
    for w, b in zip(weights[1:], biases[1:]):
        weight, bias = w @ weight, w @ bias + b
    return weight, bias


def vee(tip, bottom, slope):
    w1 = np.array([[1], [-1]])
    b1 = np.array([-tip, tip])
    w2 = np.array([[slope, -slope]])
    b2 = np.array([bottom])
    return w1, b1, w2, b2


def tent(left, right, height):
    s = 2 * height / (right - left)
    return np.ones((3, 1)), [-left, -(left + right) / 2, -right], [[s, -2 * s, s]], [0.0]
