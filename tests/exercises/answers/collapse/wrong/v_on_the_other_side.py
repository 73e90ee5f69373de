# Takes the bias for the place of the kink.
# loses: test-vee 1.5, test-vee-any 1
# why: kink-on-the-other-side

import numpy as np


def collapse(weights, biases):
    weight, bias = weights[0], biases[0]
    for w, b in zip(weights[1:], biases[1:]):
        weight, bias = w @ weight, w @ bias + b
    return weight, bias


def vee(tip, bottom, slope):
    return (
        np.array([[slope], [-slope]]),
        np.array([slope * tip, -slope * tip]),
        np.ones((1, 2)),
        np.array([bottom]),
    )


def tent(left, right, height):
    s = 2 * height / (right - left)
    return np.ones((3, 1)), [-left, -(left + right) / 2, -right], [[s, -2 * s, s]], [0.0]
