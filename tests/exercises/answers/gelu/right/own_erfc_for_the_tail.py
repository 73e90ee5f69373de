import math

import numpy as np

erfc = np.vectorize(math.erfc, otypes=[float])


def upper_tail(t):
    """erfc for t >= 0, by the library near 0 and by a continued fraction far out."""
    far = np.maximum(t, 3.0)
    fraction = far.copy()
    for k in range(120, 0, -1):
        fraction = far + k / 2 / fraction
    return np.where(t < 3, erfc(t), np.exp(-far * far) / np.sqrt(np.pi) / fraction)


def cdf(x):
    tail = upper_tail(np.abs(x) / np.sqrt(2)) / 2
    return np.where(x < 0, tail, 1 - tail)


def gelu(x, approximate="none"):
    x = np.array(x, dtype=float)
    if approximate == "none":
        return x * cdf(x)
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))


def gelu_derivative(x, approximate="none"):
    x = np.array(x, dtype=float)
    if approximate == "none":
        return cdf(x) + x * np.exp(-x * x / 2) / np.sqrt(2 * np.pi)
    k = np.sqrt(2 / np.pi)
    t = np.tanh(k * (x + 0.044715 * x**3))
    return 0.5 * (1 + t) + 0.5 * x * (1 - t**2) * k * (1 + 0.134145 * x**2)


def largest_gap(x, a, b):
    i = int(np.argmax(abs(b - a)))
    print("largest at", x[i])
    return np.float64(abs(b - a)[i]), np.float64(x[i])
