# Loops over all numbers, and forgets the shape.
# loses: test-relu-arrays 0.5, test-relu-extremes 1
# why: flattened

import numpy as np


def relu(x):
    result = []
    for number in x.flatten():
        result.append(max(0, number))
    return np.array(result)


def relu_derivative(x):
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    return grad * (z > 0)
