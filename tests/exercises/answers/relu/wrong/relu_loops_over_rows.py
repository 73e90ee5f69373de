# Loops over the rows as if they were numbers.
# loses: test-relu-arrays 0.5, test-relu-extremes 1
# why: rows-only

import numpy as np


def relu(x):
    return np.array([number if number > 0 else 0.0 for number in x])


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
