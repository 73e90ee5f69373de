# Xavier's weights, whatever the gain.
# loses: test-weights 3, test-weights-drawn 0.5
# why: xavier

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
    rng = np.random.default_rng(seed)
    out = []
    for n_in, n_out in zip(sizes, sizes[1:]):
        limit = np.sqrt(6 / (n_in + n_out))
        out.append(rng.uniform(-limit, limit, (n_out, n_in)))
    return out
