"""Writes every answer into one buffer, which the next call overwrites."""

import numpy as np

buffer = np.zeros(10_000)


def relu(x):
    out = buffer[: x.size].reshape(x.shape)
    np.maximum(x, 0, out=out)
    return out


def relu_derivative(x):
    out = buffer[: x.size].reshape(x.shape)
    out[...] = x > 0
    return out


def relu_backward(grad, z):
    out = buffer[: z.size].reshape(z.shape)
    np.multiply(grad, z > 0, out=out)
    return out
