# Returns single precision.
# loses: test-gelu-digits 1
# why: low-precision

import math

import numpy as np

erf = np.vectorize(math.erf, otypes=[float])
erfc = np.vectorize(math.erfc, otypes=[float])


def gelu(x, approximate="none"):
    if approximate == "tanh":
        return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
    return (x * 0.5 * erfc(-x / np.sqrt(2))).astype(np.float32)


def gelu_derivative(x, approximate="none"):
    if approximate == "tanh":
        c = np.sqrt(2 / np.pi)
        t = np.tanh(c * (x + 0.044715 * x**3))
        return 0.5 * (1 + t) + 0.5 * x * (1 - t**2) * c * (1 + 3 * 0.044715 * x**2)
    return 0.5 * erfc(-x / np.sqrt(2)) + x * np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi)


def largest_gap(x, a, b):
    i = np.argmax(np.abs(a - b))
    return abs(a[i] - b[i]), x[i]
