"""Weights of the points by np.gradient, divided by what they sum to."""

import numpy as np


def signal_sizes(x, weights):
    zs = [x @ weights[0].T]
    for w in weights[1:]:
        zs.append(np.clip(zs[-1], 0, np.inf) @ w.T)
    return tuple(np.sqrt(np.average(z * z)) for z in zs)


def gain(z, values):
    w = np.exp(-np.square(z) / 2) * np.gradient(z)
    w /= w.sum()
    return np.power(np.dot(w, np.square(values)), -1 / 2)


def initial_weights(sizes, gain, seed):
    rng = np.random.default_rng(seed)
    return [
        rng.standard_normal((out, inp)) * np.sqrt((1 if k == 0 else gain**2) / inp)
        for k, (inp, out) in enumerate(zip(sizes[:-1], sizes[1:]))
    ]
