"""Kink at a half."""

import numpy as np


def relu(x):
    return np.maximum(0.0, x)


def relu_derivative(x):
    return np.heaviside(x, 0.5)


def relu_backward(grad, z):
    return grad * np.heaviside(z, 0.5)
