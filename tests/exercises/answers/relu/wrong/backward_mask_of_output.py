# Asks the output whether it is at least 0, which it always is.
# loses: test-backward-values 1, test-backward-kink 1
# why: mask-of-output

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    return (x > 0) * 1.0


def relu_backward(grad, z):
    a = relu(z)
    mask = a >= 0
    return mask * grad
