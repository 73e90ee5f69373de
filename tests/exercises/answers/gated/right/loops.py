import math

import numpy as np


def one(x, beta):
    if beta * x < -700:
        return x * math.exp(beta * x)
    return x / (1 + math.exp(-beta * x))


def silu(x, beta=1.0):
    result = np.zeros(x.shape)
    for place in np.ndindex(*x.shape):
        result[place] = one(float(x[place]), beta)
    return result


def swiglu(x):
    value, gate = np.split(x, 2, axis=-1)
    return value * silu(gate)


def swiglu_backward(grad, x):
    n, h = grad.shape
    back = np.zeros((n, 2 * h))
    for i in range(n):
        for j in range(h):
            v, g = x[i, j], x[i, j + h]
            s = 1 / (1 + math.exp(-g))
            back[i, j] = grad[i, j] * g * s
            back[i, j + h] = grad[i, j] * v * (s + g * s * (1 - s))
    return back


def gated_width(n_in, hidden, n_out):
    plain = (n_in + 1) * hidden + (hidden + 1) * n_out
    width = 0
    while 2 * (n_in + 1) * (width + 1) + (width + 2) * n_out <= plain:
        width += 1
    return width
