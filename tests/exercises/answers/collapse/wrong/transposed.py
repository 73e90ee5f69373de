# Returns the weight as it stands in x @ W.
# loses: test-collapse-two 1, test-collapse-deep 2, test-collapse-any 1
# why: transposed

import numpy as np


def collapse(weights, biases):
    W, b = weights[0].T, biases[0]
    for w, shift in zip(weights[1:], biases[1:]):
        W = W @ w.T
        b = b @ w.T + shift
    return W, b


def vee(tip, bottom, slope):
    return [[1.0], [-1.0]], [-tip, tip], [[slope, slope]], [bottom]


def tent(left, right, height):
    s = 2 * height / (right - left)
    return np.ones((3, 1)), [-left, -(left + right) / 2, -right], [[s, -2 * s, s]], [0.0]
