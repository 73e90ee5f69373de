import numpy as np


def silu(x, beta=1.0):
    return x / (1 + np.exp(-beta * x))


def swiglu(x):
    value, gate = np.split(x, 2, axis=-1)
    return value * silu(gate)


def swiglu_backward(grad, x):
    value, gate = x[:, : grad.shape[1]], x[:, grad.shape[1] :]
    s = 1 / (1 + np.exp(-gate))
    return np.hstack(
        [
            np.einsum("ij,ij,ij->ij", grad, gate, s),
            np.einsum("ij,ij,ij->ij", grad, value, s * (1 + gate * (1 - s))),
        ]
    )


def gated_width(n_in, hidden, n_out):
    low, high = 0, hidden
    while low < high:
        middle = (low + high + 1) // 2
        if 2 * (n_in + 1) * middle + n_out * middle <= (n_in + 1) * hidden + n_out * hidden:
            low = middle
        else:
            high = middle - 1
    return np.int64(low)
