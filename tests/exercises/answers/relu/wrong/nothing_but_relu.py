# The second and the third function were never begun.
# loses: test-derivative-values 1, test-derivative-kink 1, test-derivative-arrays 1,
#     test-backward-values 1, test-backward-kink 1
# why: none

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    raise NotImplementedError()


def relu_backward(grad, z):
    raise NotImplementedError()
