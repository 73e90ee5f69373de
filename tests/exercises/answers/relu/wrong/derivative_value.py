# Answers the value of ReLU where the slope is asked.
# loses: test-derivative-values 0.5, test-derivative-arrays 1
# why: value-for-slope

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    return np.where(x > 0, x, 0)


def relu_backward(grad, z):
    return grad * (z > 0)
