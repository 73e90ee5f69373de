# Gives the slope of each piece instead of its change.
# loses: test-tent 2, test-tent-any 1
# why: slopes-for-changes

import numpy as np


def collapse(weights, biases):
    weight, bias = weights[0], biases[0]
    for w, b in zip(weights[1:], biases[1:]):
        weight, bias = w @ weight, w @ bias + b
    return weight, bias


def vee(tip, bottom, slope):
    return [[1.0], [-1.0]], [-tip, tip], [[slope, slope]], [bottom]


def tent(left, right, height):
    middle = (left + right) / 2
    up = height / (middle - left)
    return (
        np.ones((3, 1)),
        np.array([-left, -middle, -right]),
        np.array([[up, -up, 0]]),
        np.zeros(1),
    )
