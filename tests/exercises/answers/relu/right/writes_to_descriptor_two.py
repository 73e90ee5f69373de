"""Writes to the file descriptor of stderr, as compiled libraries do."""

import os
import sys

import numpy as np

kept = sys.stderr


def relu(x):
    os.write(2, b"a library has something to say\n")
    kept.write("and so has an old stream\n")
    return np.maximum(x, 0)


def relu_derivative(x):
    os.system("echo and a program >&2")
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    kept.write("and once more")
    return relu_derivative(z) * grad
