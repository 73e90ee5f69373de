# Sets numbers of the gradient that it was given to 0.
# loses: test-backward-kink 0.5
# why: overwrites-its-input

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    return (x > 0) * 1.0


def relu_backward(grad, z):
    grad[z <= 0] = 0
    return grad
