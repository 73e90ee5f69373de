# The smooth cousin of ReLU.
# loses: test-relu-values 2, test-relu-arrays 1, test-relu-extremes 1
# why: is-softplus

import numpy as np


def relu(x):
    return np.log(1 + np.exp(x))


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
