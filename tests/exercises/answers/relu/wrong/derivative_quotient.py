# Measures the slope between x and a little more than x.
# loses: test-derivative-values 1, test-derivative-arrays 1
# why: difference-quotient

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    h = 1e-5
    return (relu(x + h) - relu(x)) / h


def relu_backward(grad, z):
    return grad * (z > 0)
