# Multiplies by a mask: minus infinity times 0 is not a number.
# loses: test-relu-extremes 0.5
# why: mask-times-infinity

import numpy as np


def relu(x):
    return x * (x > 0)


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
