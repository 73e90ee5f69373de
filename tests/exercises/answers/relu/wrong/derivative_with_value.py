# Returns the value and the slope together.
# loses: test-derivative-values 1, test-derivative-kink 1, test-derivative-arrays 1
# why: returns-several

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    y = np.maximum(x, 0)
    return y, np.where(x > 0, 1, 0)


def relu_backward(grad, z):
    return grad * (z > 0)
