"""Python's own random numbers, as nested lists."""

import random

import numpy as np


def signal_sizes(x, weights):
    sizes = []
    a = x
    for w in weights:
        z = a @ w.T
        sizes.append(np.sqrt((z**2).mean()))
        a = np.maximum(0, z)
    return np.array(sizes)


def gain(z, values):
    nodes, w = np.polynomial.hermite_e.hermegauss(150)
    f = np.interp(nodes, z, values)
    return 1 / np.sqrt(w @ (f * f) / w.sum())


def initial_weights(sizes, gain, seed):
    rng = np.random.default_rng(seed)
    source = random.Random(int(rng.integers(2**31)))
    weights = []
    for layer in range(1, len(sizes)):
        s = (1.0 if layer == 1 else gain) / sizes[layer - 1] ** 0.5
        rows = [[source.gauss(0, s) for _ in range(sizes[layer - 1])] for _ in range(sizes[layer])]
        weights.append(np.array(rows))
    return weights
