# Rounds to three digits after the point.
# loses: test-relu-values 1, test-relu-extremes 1
# why: rounded

import numpy as np


def relu(x):
    return np.round(np.maximum(x, 0), 3)


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
