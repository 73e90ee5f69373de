"""Matrix of choices."""

import numpy as np


def relu(x):
    return np.choose(x > 0, [np.zeros(x.shape), x])


def relu_derivative(x):
    return np.choose(x > 0, [0, 1])


def relu_backward(grad, z):
    return np.choose(z > 0, [np.zeros(z.shape), grad])
