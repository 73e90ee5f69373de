# Sets the gradient to 0 where the unit is on.
# loses: test-backward-values 1, test-backward-kink 1
# why: wrong-side

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    return (x > 0) * 1.0


def relu_backward(grad, z):
    dz = np.array(grad, copy=True)
    dz[z >= 0] = 0
    return dz
