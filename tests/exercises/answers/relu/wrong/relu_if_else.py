# Asks one question of the whole array, as if it were one number.
# loses: test-relu-values 2, test-relu-arrays 1, test-relu-input 1, test-relu-extremes 1
# why: scalars-only

import numpy as np


def relu(x):
    if x > 0:
        return x
    else:
        return 0


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
