# Leaves it to NumPy where the slopes line up.
# loses: test-prelu-channels 0.5, test-prelu-any 1, test-backward-channels 1, test-backward-any 1
# why: along-the-last-axis

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
    return np.where(x > 0, x, weight * x)


def prelu_backward(grad, x, weight):
    grad_x = np.where(x > 0, grad, grad * weight)
    return grad_x, added_up(grad * np.minimum(x, 0), weight)


def learn_slope(x, y, weight, rate, steps):
    slopes = []
    for _ in range(steps):
        grad = 2 * (np.where(x > 0, x, weight * x) - y) / y.size
        weight = weight - rate * added_up(grad * np.minimum(x, 0), weight)
        slopes.append(weight)
    return np.array(slopes)
