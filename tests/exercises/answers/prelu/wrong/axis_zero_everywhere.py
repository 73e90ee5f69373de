# Sums over axis 0, as a bias in a dense layer is summed, and no further.
# loses: test-backward-shared 1.5, test-backward-channels 1, test-backward-any 1
# why: summed-over-the-examples-only

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
    grad_x = grad * np.where(x > 0, 1, lined_up(x, weight))
    return grad_x, np.sum(grad * np.minimum(0, x), axis=0)


def learn_slope(x, y, weight, rate, steps):
    slopes = []
    for _ in range(steps):
        grad = 2 * (np.where(x > 0, x, weight * x) - y) / y.size
        weight = weight - rate * added_up(grad * np.minimum(x, 0), weight)
        slopes.append(weight)
    return np.array(slopes)
