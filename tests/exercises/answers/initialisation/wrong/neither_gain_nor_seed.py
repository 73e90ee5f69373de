# Draws as it comes, and forgets the gain.
# loses: test-weights 3, test-weights-seed 0.5, test-weights-drawn 0.5
# why: differs-from-call-to-call, gain-forgotten

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
        s = 1 / np.sqrt(sizes[k - 1])
        weights.append(np.random.normal(0, s, (sizes[k], sizes[k - 1])))
    return weights
