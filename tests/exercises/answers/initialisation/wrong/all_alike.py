# One number for all weights of a layer.
# loses: test-weights 3, test-weights-seed 0.5, test-weights-drawn 0.5
# why: constant, seed-unused

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
    bell = np.exp(-0.5 * z**2) / np.sqrt(2 * np.pi)
    return 1 / np.sqrt(np.trapezoid(values**2 * bell, z))


def initial_weights(sizes, gain, seed):
    weights = []
    for i in range(len(sizes) - 1):
        scale = (gain if i > 0 else 1) / np.sqrt(sizes[i])
        weights.append(np.full((sizes[i + 1], sizes[i]), scale))
    return weights
