# A hundredth of the negative numbers gets through.
# loses: test-relu-values 1, test-relu-arrays 1, test-relu-extremes 1
# why: is-leaky_relu

import numpy as np


def relu(x):
    return np.maximum(0.01 * x, x)


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
