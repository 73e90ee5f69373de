# np.vectorize takes the kind of the first answer, an integer 0, for all.
# loses: test-relu-arrays 0.5, test-relu-extremes 1
# why: guessed-integer-result

import numpy as np


def relu(x):
    return np.vectorize(lambda number: number if number > 0 else 0)(x)


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
