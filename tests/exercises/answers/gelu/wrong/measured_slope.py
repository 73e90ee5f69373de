# A central difference in place of the derivative.
# loses: test-derivative-values 1, test-derivative-tanh 1, test-derivative-arrays 1
# why: difference-quotient

import math

import numpy as np

erfc = np.vectorize(math.erfc, otypes=[float])


def gelu(x, approximate="none"):
    if approximate == "tanh":
        return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
    return 0.5 * x * erfc(-x / np.sqrt(2))


def gelu_derivative(x, approximate="none"):
    h = 1e-5
    return (gelu(x + h, approximate) - gelu(x - h, approximate)) / (2 * h)


def largest_gap(x, a, b):
    i = np.argmax(np.abs(a - b))
    return abs(a[i] - b[i]), x[i]
