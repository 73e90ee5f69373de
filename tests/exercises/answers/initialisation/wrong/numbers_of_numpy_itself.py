# Draws from the generator that NumPy has for everybody, whatever the seed.
# loses: test-weights-seed 0.5
# why: differs-from-call-to-call

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
    for k in range(1, len(sizes)):
        s = (1 if k == 1 else gain) / np.sqrt(sizes[k - 1])
        weights.append(np.random.randn(sizes[k], sizes[k - 1]) * s)
    return weights
