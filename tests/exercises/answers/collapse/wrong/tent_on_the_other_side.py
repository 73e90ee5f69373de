# Takes the biases for the places of the kinks.
# loses: test-tent 2, test-tent-any 1
# why: kinks-on-the-other-side

import numpy as np


def collapse(weights, biases):
    weight, bias = weights[0], biases[0]
    for w, b in zip(weights[1:], biases[1:]):
        weight, bias = w @ weight, w @ bias + b
    return weight, bias


def vee(tip, bottom, slope):
    return [[1.0], [-1.0]], [-tip, tip], [[slope, slope]], [bottom]


def tent(left, right, height):
    s = 2 * height / (right - left)
    return (
        np.ones((3, 1)),
        np.array([left, (left + right) / 2, right]),
        np.array([[s, -2 * s, s]]),
        np.array([0]),
    )
