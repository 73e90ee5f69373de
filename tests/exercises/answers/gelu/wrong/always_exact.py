# Ignores approximate and always computes the exact form.
# loses: test-gelu-tanh 1
# why: is-gelu

import math

import numpy as np

erfc = np.vectorize(math.erfc, otypes=[float])


def gelu(x, approximate="none"):
    phi = 0.5 * erfc(-x / math.sqrt(2))
    return x * phi


def gelu_derivative(x, approximate="none"):
    if approximate == "tanh":
        c = np.sqrt(2 / np.pi)
        t = np.tanh(c * (x + 0.044715 * x**3))
        return 0.5 * (1 + t) + 0.5 * x * (1 - t**2) * c * (1 + 3 * 0.044715 * x**2)
    return 0.5 * erfc(-x / np.sqrt(2)) + x * np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi)


def largest_gap(x, a, b):
    i = np.argmax(np.abs(a - b))
    return abs(a[i] - b[i]), x[i]
