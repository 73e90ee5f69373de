# Notes the slope before each step.
# loses: test-learn-one 1, test-learn-channels 1, test-learn-any 1
# why: slopes-before-the-steps

import numpy as np


def lined_up(x, weight):
    if np.ndim(weight) == 0:
        return weight
    return np.reshape(weight, (1, -1) + (1,) * (x.ndim - 2))


def added_up(terms, weight):
    if np.ndim(weight) == 0:
        return terms.sum()
    return terms.sum(axis=tuple(a for a in range(terms.ndim) if a != 1))


def prelu(x, weight):
    w = lined_up(x, weight)
    return np.where(x > 0, x, w * x)


def prelu_backward(grad, x, weight):
    grad_x = grad * np.where(x > 0, 1.0, lined_up(x, weight))
    return grad_x, added_up(grad * np.minimum(x, 0), weight)


def learn_slope(x, y, weight, rate, steps):
    slopes = []
    for _ in range(steps):
        slopes.append(weight)
        grad = 2 * (prelu(x, weight) - y) / y.size
        weight = weight - rate * prelu_backward(grad, x, weight)[1]
    return np.array(slopes)
