"""Boolean derivative."""

import numpy as np


def relu(x):
    return np.where(x < 0, 0, x)


def relu_derivative(x):
    return x > 0


def relu_backward(grad, z):
    return np.where(relu_derivative(z), grad, 0)
