# Computes the slope and forgets to return it.
# loses: test-derivative-values 1, test-derivative-kink 1, test-derivative-arrays 1
# why: returns-nothing

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    slope = np.zeros(x.shape)
    slope[x > 0] = 1


def relu_backward(grad, z):
    return grad * (z > 0)
