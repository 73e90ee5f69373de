# Cuts the positive side instead of the negative one.
# loses: test-relu-values 1.5, test-relu-arrays 1, test-relu-extremes 1
# why: is-minimum

import numpy as np


def relu(x):
    return np.minimum(x, 0)


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
