"""Moves the channels to the end and back again."""

import numpy as np


def prelu(x, weight):
    if np.ndim(weight) == 0:
        return np.maximum(x, 0) + weight * np.minimum(x, 0)
    last = np.moveaxis(x, 1, -1)
    return np.moveaxis(np.maximum(last, 0) + weight * np.minimum(last, 0), -1, 1)


def prelu_backward(grad, x, weight):
    if np.ndim(weight) == 0:
        return np.where(x > 0, grad, weight * grad), np.vdot(grad, np.minimum(x, 0))
    last, arrived = np.moveaxis(x, 1, -1), np.moveaxis(grad, 1, -1)
    by_x = np.where(last > 0, arrived, weight * arrived)
    table = (arrived * np.minimum(last, 0)).reshape(-1, len(weight))
    return np.moveaxis(by_x, -1, 1), np.ones(len(table)) @ table


def learn_slope(x, y, weight, rate, steps):
    slopes = np.zeros((steps, *np.shape(weight)))
    for step in range(steps):
        error = prelu(x, weight) - y
        slopes[step] = weight - rate * prelu_backward(error * (2 / error.size), x, weight)[1]
        weight = slopes[step]
    return slopes
