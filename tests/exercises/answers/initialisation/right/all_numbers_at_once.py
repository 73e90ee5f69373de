"""Draws one long row and cuts it up; columns for examples."""

import math

import numpy as np


def signal_sizes(x, weights):
    h, result = np.array(x).T, []
    for w in weights:
        z = np.matmul(w, h)
        result.append(z)
        h = (abs(z) + z) / 2
    return [np.hypot.reduce(z.ravel()) / math.sqrt(z.size) for z in result]


def gain(z, values):
    bell = np.exp(-0.5 * z**2) / np.sqrt(2 * np.pi)
    return 1 / np.sqrt(np.trapezoid(values**2 * bell, z))


def initial_weights(sizes, gain, seed):
    sizes = np.array(sizes)
    counts = sizes[1:] * sizes[:-1]
    row = np.random.default_rng(seed).normal(size=counts.sum())
    parts = np.split(row, np.cumsum(counts)[:-1])
    gains = [1.0] + [gain] * (len(parts) - 1)
    return tuple(
        g / np.sqrt(sizes[i]) * part.reshape(sizes[i + 1], sizes[i])
        for i, (g, part) in enumerate(zip(gains, parts))
    )
