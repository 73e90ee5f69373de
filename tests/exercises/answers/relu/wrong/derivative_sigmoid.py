# The slope of softplus, which is smooth where ReLU has a kink.
# loses: test-derivative-values 1, test-derivative-arrays 1
# why: is-sigmoid

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    return 1 / (1 + np.exp(-x))


def relu_backward(grad, z):
    return grad * (z > 0)
