import numpy as np


def silu(x, beta=1.0):
    return x / (1 + np.exp(-beta * x))


def swiglu(x):
    halves = np.moveaxis(x.reshape(*x.shape[:-1], 2, -1), -2, 0)
    return halves[0] * silu(halves[1])


def swiglu_backward(grad, x):
    v, g = x.reshape(len(x), 2, -1).transpose(1, 0, 2)
    s = 1 / (1 + np.exp(-g))
    return np.stack([g * s, v * (s + g * s - g * s * s)], axis=1).reshape(x.shape) * np.tile(
        grad, (1, 2)
    )


def gated_width(n_in, hidden, n_out):
    plain = (n_in + 1) * hidden + (hidden + 1) * n_out
    width = 0
    while 2 * (n_in + 1) * (width + 1) + (width + 2) * n_out <= plain:
        width += 1
    return width
