"""A product of all weights at once, and each bias carried on by the layers after it."""

from functools import reduce

import numpy as np


def product(matrices):
    return reduce(lambda done, matrix: matrix @ done, matrices)


def collapse(weights, biases):
    weight = product(weights)
    bias = 0
    for layer, b in enumerate(biases):
        bias = bias + product([b, *weights[layer + 1 :]])
    return weight, bias


class Builder:
    def __init__(self, bias=0.0):
        self.units = []
        self.bias = bias

    def unit(self, kink, direction, factor):
        self.units.append((direction, -direction * kink, factor))
        return self

    def build(self):
        slopes, shifts, factors = map(np.array, zip(*self.units))
        return slopes[:, None], shifts, factors[None, :], np.array([self.bias])


def vee(tip, bottom, slope):
    return Builder(bottom).unit(tip, 1, slope).unit(tip, -1, slope).build()


def tent(left, right, height):
    up = height / ((right - left) / 2)
    top = left + (right - left) / 2
    return Builder().unit(left, 1, up).unit(top, 1, -2 * up).unit(right, 1, up).build()
