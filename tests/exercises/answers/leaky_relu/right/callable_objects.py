"""Classes with __call__, functools.partial, tuples instead of arrays."""

from functools import partial

import numpy as np


class Leaky:
    def __call__(self, x, negative_slope=0.01):
        return np.select([x > 0, x < 0], [x, negative_slope * x], default=0.0)


class Slope:
    def __init__(self, by_x):
        self.by_x = by_x

    def __call__(self, x, negative_slope=0.01):
        if self.by_x:
            return np.choose(x > 0, [negative_slope, 1.0])
        return np.clip(x, None, 0)


class Net:
    def __init__(self, weights, biases, negative_slope):
        self.layers = list(zip(weights, biases))
        self.negative_slope = negative_slope

    def step(self, number, h):
        weight, bias = self.layers[number]
        return np.einsum("oi,ni->no", weight, h) + bias

    def slopes(self, z):
        return np.where(np.sign(z[0]) > 0, 1.0, self.negative_slope)


leaky_relu = Leaky()
leaky_relu_derivative = Slope(True)
leaky_relu_derivative_by_slope = Slope(False)


def as_one_layer(weights, biases, negative_slope, x):
    net = Net(weights, biases, negative_slope)
    weight, bias, h = np.eye(x.shape[1]), np.zeros(x.shape[1]), x
    for number, (w, b) in enumerate(net.layers):
        z = net.step(number, h)
        weight, bias = np.einsum("oi,ij->oj", w, weight), np.einsum("oi,i->o", w, bias) + b
        if number + 1 < len(net.layers):
            slopes = net.slopes(z)
            weight, bias = np.einsum("o,oj->oj", slopes, weight), np.einsum("o,o->o", slopes, bias)
            h = leaky_relu(z, negative_slope)
    return tuple(map(tuple, weight)), tuple(bias)


def _shift(net, number, h):
    weight, _ = net.layers[number]
    return partial(np.subtract, 0.0)(np.quantile(h @ weight.T, 0.5, axis=0))


def move_back(weights, biases, negative_slope, x):
    net, h, moved = Net(weights, biases, negative_slope), x, ()
    for number in range(len(weights) - 1):
        moved += (_shift(net, number, h),)
        h = leaky_relu(h @ weights[number].T + moved[-1], negative_slope)
    return (*moved, biases[-1])
