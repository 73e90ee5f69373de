"""Callable object."""

import numpy as np


class Rectifier:
    def __call__(self, x):
        return np.maximum(x, 0)

relu = Rectifier()

def relu_derivative(x):
    return np.greater(x, 0) * 1
