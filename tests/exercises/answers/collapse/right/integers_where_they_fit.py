"""Integers where they fit, and columns from slices."""

import numpy as np


def collapse(weights, biases):
    stack = list(zip(weights, biases))
    weight, bias = stack.pop(0)
    while stack:
        w, b = stack.pop(0)
        weight, bias = w @ weight, (w @ bias[:, np.newaxis])[:, 0] + b
    return weight, bias


def vee(tip, bottom, slope):
    signs = np.array([1, -1])
    return signs[:, None], -signs * tip, np.array([[slope] * 2]), np.array([bottom])


def tent(left, right, height):
    ends = np.array([left, right])
    kinks = np.insert(ends, 1, ends.mean())
    return (
        np.ones((3, 1), int),
        -kinks,
        np.array([[1, -2, 1]]) * height / (kinks[1] - kinks[0]),
        np.zeros(1, int),
    )
