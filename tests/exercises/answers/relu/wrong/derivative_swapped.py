# Gives the 0 and the 1 the wrong way round.
# loses: test-derivative-values 1, test-derivative-arrays 1
# why: swapped-branches

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    return np.where(x > 0, 0, 1)


def relu_backward(grad, z):
    return grad * (z > 0)
