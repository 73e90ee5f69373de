"""Loops over every index; sums as they come."""

import numpy as np


def slope_at(weight, at):
    return weight if np.ndim(weight) == 0 else weight[at[1]]


def prelu(x, weight):
    out = np.zeros(x.shape)
    for at in np.ndindex(x.shape):
        out[at] = x[at] if x[at] > 0 else slope_at(weight, at) * x[at]
    return out


def prelu_backward(grad, x, weight):
    grad_x, grad_weight = np.zeros(x.shape), np.zeros(np.shape(weight))
    for at in np.ndindex(x.shape):
        if x[at] > 0:
            grad_x[at] = grad[at]
            continue
        grad_x[at] = grad[at] * slope_at(weight, at)
        grad_weight[at[1] if np.ndim(weight) else ()] += grad[at] * x[at]
    return grad_x, grad_weight


def learn_slope(x, y, weight, rate, steps):
    found = []
    while len(found) < steps:
        grad = np.zeros(x.shape)
        for at in np.ndindex(x.shape):
            out = x[at] if x[at] > 0 else slope_at(weight, at) * x[at]
            grad[at] = 2 * (out - y[at]) / x.size
        weight = weight - rate * prelu_backward(grad, x, weight)[1]
        found.append(weight.tolist())
    return found
