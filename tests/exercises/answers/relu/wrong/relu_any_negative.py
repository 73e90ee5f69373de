# Answers zeros for the whole array as soon as one number is negative.
# loses: test-relu-arrays 1, test-relu-extremes 1
# why: whole-array-at-once

import numpy as np


def relu(x):
    if np.any(x < 0):
        return np.zeros(x.shape)
    return x


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
