# Lets only positive gradients through, and only where the unit is on.
# loses: test-backward-values 1, test-backward-kink 1
# why: mask-of-both

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_derivative(x):
    return (x > 0) * 1.0


def relu_backward(grad, z):
    passed = grad.copy()
    passed[z <= 0] = 0
    passed[grad <= 0] = 0
    return passed
