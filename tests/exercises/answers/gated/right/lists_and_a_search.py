import numpy as np


def silu(x, beta=1.0):
    return x / (1 + np.exp(-beta * x))


def swiglu(x):
    value, gate = np.split(x, 2, axis=-1)
    return value * silu(gate)


def swiglu_backward(grad, x):
    rows = []
    for arrived, row in zip(grad.tolist(), x.tolist(), strict=True):
        h = len(row) // 2
        s = [1 / (1 + np.exp(-g)) for g in row[h:]]
        by_value = [a * g * t for a, g, t in zip(arrived, row[h:], s)]
        by_gate = [
            a * v * (t + g * t * (1 - t)) for a, v, g, t in zip(arrived, row[:h], row[h:], s)
        ]
        rows.append(by_value + by_gate)
    return rows


def parameters(n_in, units, n_out, maps):
    return maps * units * (n_in + 1) + n_out * (units + 1)


def gated_width(n_in, hidden, n_out):
    limit = parameters(n_in, hidden, n_out, 1)
    return max(w for w in range(hidden + 1) if parameters(n_in, w, n_out, 2) <= limit)
