# Measures after ReLU.
# loses: test-sizes 1.5, test-sizes-drawn 1
# why: outputs-for-sums

import numpy as np


def signal_sizes(x, weights):
    sizes = []
    for w in weights:
        x = np.maximum(0, x @ w.T)
        sizes.append(np.sqrt(np.mean(x**2)))
    return np.array(sizes)


def gain(z, values):
    bell = np.exp(-0.5 * z**2) / np.sqrt(2 * np.pi)
    return 1 / np.sqrt(np.trapezoid(values**2 * bell, z))


def initial_weights(sizes, gain, seed):
    rng = np.random.default_rng(seed)
    weights = []
    for i in range(len(sizes) - 1):
        scale = (gain if i > 0 else 1) / np.sqrt(sizes[i])
        weights.append(scale * rng.standard_normal((sizes[i + 1], sizes[i])))
    return weights
