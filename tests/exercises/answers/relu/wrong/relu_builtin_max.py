# Takes Python's own max, which compares single numbers.
# loses: test-relu-values 2, test-relu-arrays 1, test-relu-input 1, test-relu-extremes 1
# why: scalars-only

import numpy as np


def relu(x):
    return max(0, x)


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
