# Shows the answer, and returns nothing.
# loses: test-relu-values 2, test-relu-arrays 1, test-relu-input 1, test-relu-extremes 1
# why: prints-instead-of-returning

import numpy as np


def relu(x):
    result = np.maximum(x, 0)
    print(result)


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
