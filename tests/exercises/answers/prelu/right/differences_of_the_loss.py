"""A loss that is a parabola: its differences are exact, so no derivative is written."""

import numpy as np


def prelu(x, weight):
    weight = np.asarray(weight)
    if weight.size > 1:
        weight = weight[(...,) + (None,) * (x.ndim - 2)]
    return np.where(x > 0, x, weight * x)


def prelu_backward(grad, x, weight):
    """PReLU is a straight line in its weight: a step of 1 is as good as a tiny one."""
    step = prelu(x, np.add(weight, 1.0)) - prelu(x, weight)
    terms = grad * step
    if np.ndim(weight):
        terms = np.swapaxes(terms, 0, 1).reshape(len(weight), -1)
        return grad * np.where(x > 0, 1, prelu(np.ones_like(x) * -1, -weight)), terms.sum(axis=1)
    return grad * np.where(x > 0, 1, weight), terms.sum()


def learn_slope(x, y, weight, rate, steps):
    def loss(weight):
        squares = (prelu(x, weight) - y) ** 2 / y.size
        return squares.sum(axis=0) if np.ndim(weight) else squares.sum()

    slopes = []
    for _ in range(steps):
        weight = weight - rate * (loss(weight + 1.0) - loss(weight - 1.0)) / 2
        slopes.append(weight)
    return np.asarray(slopes)
