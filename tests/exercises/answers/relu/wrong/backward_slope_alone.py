# Returns the slope, and forgets what arrives.
# loses: test-backward-values 1, test-backward-kink 1
# why: slope-alone

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    return (x > 0) * 1.0


def relu_backward(grad, z):
    dz = np.zeros_like(z)
    dz[z > 0] = 1
    return dz
