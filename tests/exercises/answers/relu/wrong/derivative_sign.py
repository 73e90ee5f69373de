# Takes the sign for the slope.
# loses: test-derivative-values 0.5, test-derivative-arrays 1
# why: is-sign

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    return np.sign(x)


def relu_backward(grad, z):
    return grad * (z > 0)
