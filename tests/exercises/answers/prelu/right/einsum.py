"""einsum for every product and sum; slopes repeated to the size of x."""

import numpy as np


def full(x, weight):
    if np.ndim(weight) == 0:
        return np.full(x.shape, weight)
    return np.stack([np.full(x[:, 0].shape, w) for w in weight], axis=1)


def prelu(x, weight):
    return np.choose(x > 0, [full(x, weight) * x, x])


def prelu_backward(grad, x, weight):
    left = np.fmin(x, 0.0)
    grad_x = np.einsum("...,...->...", grad, np.choose(x > 0, [full(x, weight), np.ones(x.shape)]))
    if np.ndim(weight) == 0:
        return [grad_x, np.einsum("i,i->", grad.ravel(), left.ravel())]
    return [grad_x, np.einsum("nc...,nc...->c...", grad, left).reshape(len(weight), -1).sum(axis=1)]


def learn_slope(x, y, weight, rate, steps):
    """On paper first: the gradient is A w - B, with two numbers for each slope."""
    left = np.fmin(x, 0.0)
    axis = 0 if np.ndim(weight) else None
    a, b = (left * left).sum(axis) * 2 / y.size, (left * y).sum(axis) * 2 / y.size
    slopes = [weight]
    for _ in range(steps):
        slopes.append(slopes[-1] - rate * (a * slopes[-1] - b))
    return slopes[1:]
