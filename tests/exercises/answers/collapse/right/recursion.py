"""Recursion; the units scaled and in another order."""

import numpy as np


def collapse(weights, biases):
    if len(weights) == 1:
        return weights[0], biases[0]
    weight, bias = collapse(weights[:-1], biases[:-1])
    return weights[-1].dot(weight), weights[-1].dot(bias) + biases[-1]


def vee(tip, bottom, slope):
    w1 = np.array([-2 * slope, slope]).reshape(2, 1)
    b1 = np.array([2 * slope * tip, -slope * tip])
    w2 = np.array([0.5, 1.0]).reshape(1, 2)
    return w1, b1, w2, np.array([bottom])


def tent(left, right, height):
    kinks = np.array([right, left, (left + right) / 2])
    slope = height / (kinks[2] - left)
    w1 = np.full((3, 1), 4.0)
    return w1, -4 * kinks, np.array([[slope, slope, -2 * slope]]) / 4, np.zeros(1)
