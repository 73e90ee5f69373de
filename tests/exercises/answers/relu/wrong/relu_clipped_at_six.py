# Cuts off above 6 too.
# loses: test-relu-values 1, test-relu-arrays 1, test-relu-extremes 1
# why: is-relu6

import numpy as np


def relu(x):
    return np.clip(x, 0, 6)


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
