# Returns the gate alone, without the factor x.
# loses: test-silu-values 1, test-silu-beta 1, test-silu-no-beta 0.5,
#   test-silu-arrays 0.5, test-swiglu-values 2, test-swiglu-arrays 1
# why: factor-lost, is-glu, is-sigmoid

import numpy as np


def silu(x, beta=1.0):
    return 1 / (1 + np.exp(-beta * x))


def swiglu(x):
    value, gate = np.split(x, 2, axis=-1)
    return value * silu(gate)


def swiglu_backward(grad, x):
    value, gate = np.split(x, 2, axis=-1)
    s = 1 / (1 + np.exp(-gate))
    by_gate = grad * value * (s + gate * s * (1 - s))
    return np.concatenate([grad * gate * s, by_gate], axis=-1)


def gated_width(n_in, hidden, n_out):
    plain = (n_in + 1) * hidden + (hidden + 1) * n_out
    width = 0
    while 2 * (n_in + 1) * (width + 1) + (width + 2) * n_out <= plain:
        width += 1
    return width
