# Fills an array of integers, which drops the digits after the point.
# loses: test-relu-values 1, test-relu-arrays 0.5, test-relu-extremes 1
# why: integer-result

import numpy as np


def relu(x):
    result = np.zeros(x.shape, dtype=int)
    result[x > 0] = x[x > 0]
    return result


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
