"""Prints and warns."""

import sys
import warnings

import numpy as np


def relu(x):
    print("relu was called with", x)
    print("something on stderr", file=sys.stderr)
    warnings.warn("careful", stacklevel=2)
    np.log(np.zeros(1))
    return np.maximum(x, 0)


def relu_derivative(x):
    np.divide(1.0, np.zeros(1))
    return np.where(x > 0, 1, 0)


def relu_backward(grad, z):
    print("the gradient is", grad)
    warnings.warn("careful again", stacklevel=2)
    return grad * relu_derivative(z)
