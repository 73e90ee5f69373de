# Takes the first half for the gate, as some published code does.
# loses: test-swiglu-values 1.5, test-swiglu-arrays 1, test-backward-one 1, test-backward-batch 1
# why: halves-exchanged, first-half-is-the-gate

import numpy as np


def silu(x, beta=1.0):
    return x / (1 + np.exp(-beta * x))


def swiglu(x):
    gate, value = np.split(x, 2, axis=-1)
    return value * silu(gate)


def swiglu_backward(grad, x):
    gate, value = np.split(x, 2, axis=-1)
    s = 1 / (1 + np.exp(-gate))
    by_gate = grad * value * (s + gate * s * (1 - s))
    return np.concatenate([by_gate, grad * gate * s], axis=-1)


def gated_width(n_in, hidden, n_out):
    plain = (n_in + 1) * hidden + (hidden + 1) * n_out
    width = 0
    while 2 * (n_in + 1) * (width + 1) + (width + 2) * n_out <= plain:
        width += 1
    return width
