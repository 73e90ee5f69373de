# Folds the negative numbers up instead of cutting them off.
# loses: test-relu-values 1, test-relu-arrays 1, test-relu-extremes 1
# why: is-abs

import numpy as np


def relu(x):
    return np.where(x >= 0, x, -x)


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
