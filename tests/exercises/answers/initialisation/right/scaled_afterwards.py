"""Scales each layer so that its variance is exactly right; prints and warns."""

import warnings

import numpy as np


def signal_sizes(x, weights, f=lambda z: np.maximum(z, 0)):
    sizes = np.zeros(len(weights), dtype=np.float64)
    for i in range(len(weights)):
        x = x.dot(weights[i].transpose())
        print("layer", i, x.shape)
        sizes[i] = x.std() ** 2 + x.mean() ** 2
        x = f(x)
    warnings.warn("done")
    return sizes**0.5


def gain(z, values):
    bell = np.exp(-0.5 * z**2) / np.sqrt(2 * np.pi)
    return 1 / np.sqrt(np.trapezoid(values**2 * bell, z))


def initial_weights(sizes, gain, seed):
    rng = np.random.default_rng(seed)
    weights = []
    for n_in, n_out in zip(sizes, sizes[1:]):
        w = rng.normal(size=(n_out, n_in))
        w = (w - w.mean()) / w.std()
        weights.append(w / np.sqrt(n_in))
    return weights[:1] + [gain * w for w in weights[1:]]
