import math

import numpy as np

erfc = np.vectorize(math.erfc, otypes=[float])


def sigmoid(v):
    v = np.clip(v, -700, 700)
    return 1 / (1 + np.exp(-v))


def gelu(x, approximate="none"):
    if approximate == "none":
        return np.where(
            x < 0, x * erfc(np.abs(x) / np.sqrt(2)) / 2, x * (1 - erfc(x / np.sqrt(2)) / 2)
        )
    return x * sigmoid(np.sqrt(8 / np.pi) * (x + 0.044715 * x**3))


def gelu_derivative(x, approximate="none"):
    if approximate == "none":
        normal = np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi)
        cdf = np.where(
            x < 0, erfc(np.abs(x) / np.sqrt(2)) / 2, 1 - erfc(np.abs(x) / np.sqrt(2)) / 2
        )
        return cdf + x * normal
    k = np.sqrt(8 / np.pi)
    s = sigmoid(k * (x + 0.044715 * x**3))
    return s + x * s * (1 - s) * k * (1 + 3 * 0.044715 * x**2)


def largest_gap(x, a, b):
    order = np.lexsort((np.arange(len(x)), -np.abs(a - b)))
    return [np.abs(a - b)[order[0]], x[order[0]]]
