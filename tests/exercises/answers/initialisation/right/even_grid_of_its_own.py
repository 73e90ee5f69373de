"""Interpolates the table on an even grid, where counting points is right."""

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
    grid = np.linspace(-9, 9, 30_001)
    f = np.interp(grid, z, values)
    bell = np.exp(-(grid**2) / 2)
    return np.sqrt(bell.sum() / (bell @ f**2))


def initial_weights(sizes, gain, seed):
    rng = np.random.default_rng(seed)
    weights = []
    for i in range(len(sizes) - 1):
        scale = (gain if i > 0 else 1) / np.sqrt(sizes[i])
        weights.append(scale * rng.standard_normal((sizes[i + 1], sizes[i])))
    return weights
