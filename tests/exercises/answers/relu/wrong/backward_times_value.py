# Multiplies by ReLU's value instead of its slope.
# loses: test-backward-values 1, test-backward-kink 1
# why: value-for-slope

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    return (x > 0) * 1.0


def relu_backward(grad, z):
    return grad * relu(z)
