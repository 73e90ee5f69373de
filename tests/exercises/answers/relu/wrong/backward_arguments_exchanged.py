# Takes its arguments in the other order.
# loses: test-backward-values 1, test-backward-kink 1
# why: arguments-exchanged

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    return (x > 0) * 1.0


def relu_backward(z, grad):
    return grad * relu_derivative(z)
