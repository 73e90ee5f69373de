# np.max for np.maximum: the 0 is taken for an axis.
# loses: test-relu-values 2, test-relu-arrays 1, test-relu-extremes 1
# why: whole-array-at-once

import numpy as np


def relu(x):
    return np.max(x, 0)


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
