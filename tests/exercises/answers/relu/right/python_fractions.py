"""Python fractions."""

from fractions import Fraction

import numpy as np


def relu(x):
    def exact(v):
        return float(max(Fraction(0), Fraction(v))) if np.isfinite(v) else max(0.0, v)

    return np.array([exact(float(v)) for v in x.flat]).reshape(x.shape)


def relu_derivative(x):
    return np.array(
        [float(Fraction(float(v)) > 0) if np.isfinite(v) else float(v > 0) for v in x.flat]
    ).reshape(x.shape)


def relu_backward(grad, z):
    return np.array(
        [float(Fraction(float(g)) * (Fraction(float(v)) > 0)) for g, v in zip(grad.flat, z.flat)]
    ).reshape(z.shape)
