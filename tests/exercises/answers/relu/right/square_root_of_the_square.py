"""Square root of the square."""

import numpy as np


def relu(x):
    return np.where(x > 0, np.hypot(x, 0), 0)


def relu_derivative(x):
    with np.errstate(all="ignore"):
        return np.nan_to_num(np.maximum(x, 0) / np.where(x > 0, x, 1), nan=1.0)


def relu_backward(grad, z):
    """From the output alone, as the output of ReLU is positive exactly where the unit is on."""
    a = relu(z)
    return grad * (a > 0)
