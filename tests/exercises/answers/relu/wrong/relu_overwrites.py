# Sets the negative numbers of the array that was passed to 0.
# loses: test-relu-input 1
# why: overwrites-its-input

import numpy as np


def relu(x):
    x[x < 0] = 0
    return x


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
