"""Select."""

import numpy as np


def relu(x):
    return np.select([x > 0], [x], 0)


def relu_derivative(x):
    return np.select([x > 0], [1.0], 0.0)


def relu_backward(grad, z):
    return np.select([z > 0, z <= 0], [grad, 0.0])
