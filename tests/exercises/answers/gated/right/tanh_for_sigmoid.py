import numpy as np


def sigmoid(x):
    return 0.5 + 0.5 * np.tanh(0.5 * x)


def silu(x, beta=1.0):
    return x * sigmoid(beta * x)


def swiglu(x):
    value, gate = np.split(x, 2, axis=-1)
    return value * silu(gate)


def swiglu_backward(grad, x):
    h = x.shape[1] // 2
    back = np.empty_like(x, dtype=float)
    s = sigmoid(x[:, h:])
    back[:, :h] = grad * x[:, h:] * s
    back[:, h:] = grad * x[:, :h] * s * (1 + x[:, h:] * (1 - s))
    return back


def gated_width(n_in, hidden, n_out):
    plain = (n_in + 1) * hidden + (hidden + 1) * n_out
    width = 0
    while 2 * (n_in + 1) * (width + 1) + (width + 2) * n_out <= plain:
        width += 1
    return width
