# An if for one number.
# loses: test-derivative-values 1, test-derivative-kink 1, test-derivative-arrays 1
# why: scalars-only

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    if x <= 0:
        return 0
    return 1


def relu_backward(grad, z):
    return grad * (z > 0)
