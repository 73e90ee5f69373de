# Asks whether the output is 0 or more, which it always is.
# loses: test-derivative-values 0.5, test-derivative-arrays 1
# why: constant-slope, mask-of-output

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    return (relu(x) >= 0) * 1.0


def relu_backward(grad, z):
    return grad * (z > 0)
