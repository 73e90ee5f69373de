# Wants fewer parameters, where as many are fine.
# loses: test-width 1, test-width-others 1
# why: none

import numpy as np


def silu(x, beta=1.0):
    return x * (1 / (1 + np.exp(-beta * x)))


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
    while 2 * (n_in + 1) * (width + 1) + (width + 2) * n_out < plain:
        width += 1
    return width
