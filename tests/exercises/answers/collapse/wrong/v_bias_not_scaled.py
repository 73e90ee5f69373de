# Makes the units steep and leaves their biases.
# loses: test-vee 1, test-vee-any 1
# why: bias-not-scaled

import numpy as np


def collapse(weights, biases):
    weight, bias = weights[0], biases[0]
    for w, b in zip(weights[1:], biases[1:]):
        weight, bias = w @ weight, w @ bias + b
    return weight, bias


def vee(tip, bottom, slope):
    w1 = np.array([[slope], [-slope]])
    b1 = np.array([-tip, tip])
    return w1, b1, np.array([[1.0, 1.0]]), np.array([bottom])


def tent(left, right, height):
    s = 2 * height / (right - left)
    return np.ones((3, 1)), [-left, -(left + right) / 2, -right], [[s, -2 * s, s]], [0.0]
