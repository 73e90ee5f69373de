# Takes a matrix product for a product of numbers.
# loses: test-backward-values 1, test-backward-kink 1
# why: none

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    return (x > 0) * 1.0


def relu_backward(grad, z):
    return np.dot(grad, relu_derivative(z))
