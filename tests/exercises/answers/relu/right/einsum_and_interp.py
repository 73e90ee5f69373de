"""Interpolates, and multiplies by einsum."""

import numpy as np


def relu(x):
    kept = np.isfinite(x) & (x > 0)
    flat = np.einsum("i,i->i", np.where(kept, x, 0).ravel(), kept.ravel().astype(float))
    return np.where(np.isposinf(x), np.inf, flat.reshape(x.shape))


def relu_derivative(x):
    return np.digitize(x, [0.0], right=True).astype(float)


def relu_backward(grad, z):
    on = (z > 0).astype(float)
    return np.einsum("...,...->...", grad, on)
