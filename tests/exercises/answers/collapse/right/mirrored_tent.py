"""A tent of units that look in different directions, with a bias of its own."""

import numpy as np


def collapse(weights, biases, start=0):
    weight, bias = weights[start].copy(), biases[start].copy()
    for i in range(start + 1, len(weights)):
        bias = (weights[i] * bias).sum(axis=1) + biases[i]
        weight = np.tensordot(weights[i], weight, axes=1)
    return {0: (weight, bias)}[0]


def vee(tip, bottom, slope):
    units = np.array([[1.0], [-1.0]])
    return slope * units, -slope * tip * units.flatten(), np.ones((1, 2)), np.array([bottom])


def tent(left, right, height):
    middle = (left + right) / 2
    slope = height / (right - middle)
    # height - slope |x - middle|, and one more kink on the right makes it level there;
    # on the left the unit that looks to the left is replaced by one that ends at `left`
    w1 = np.array([[1.0], [1.0], [1.0]])
    b1 = -np.array([left, middle, right])
    w2 = np.array([[1.0, -2.0, 1.0]]) * slope
    return w1.astype(np.float64), b1, w2, 0 * b1[:1]
