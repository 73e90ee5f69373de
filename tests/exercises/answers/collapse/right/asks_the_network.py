"""Asks the stack itself: what it makes of 0, and of a step along each input."""

import numpy as np


def run(weights, biases, x):
    for weight, bias in zip(weights, biases):
        x = np.einsum("oi,ni->no", weight, x) + bias
    return x


def collapse(weights, biases):
    n_in = weights[0].shape[1]
    bias = run(weights, biases, np.zeros((1, n_in)))[0]
    weight = (run(weights, biases, np.eye(n_in)) - bias).T
    return weight, bias


def vee(tip, bottom, slope):
    w1 = np.zeros((2, 1))
    w1[0, 0], w1[1, 0] = slope, -slope
    b1 = -w1[:, 0] * tip
    return w1, b1, np.ones((1, 2)), np.full(1, bottom)


def tent(left, right, height):
    # from the right: units that are on to the left of their kinks
    middle = (left + right) / 2
    slope = height / (right - middle)
    w1 = -np.ones((3, 1))
    b1 = np.array([left, middle, right])
    w2 = slope * np.array([[1.0, -2.0, 1.0]])
    return w1, b1, w2, np.array([0.0])
