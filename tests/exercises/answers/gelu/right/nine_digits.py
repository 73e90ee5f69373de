import math

import numpy as np

erfc = np.vectorize(math.erfc, otypes=[float])


ROOT_HALF = 0.707106781187
DENSITY = 0.398942280401


def gelu(x, approximate="none"):
    if approximate == "none":
        return 0.5 * x * erfc(-x * 0.5**0.5)
    return 0.5 * x * (1 + np.tanh(0.797884560803 * (x + 0.044715 * x**3)))


def gelu_derivative(x, approximate="none"):
    if approximate == "none":
        return 0.5 * erfc(-x * ROOT_HALF) + DENSITY * x * np.exp(-0.5 * x**2)
    t = np.tanh(0.797884560803 * (x + 0.044715 * x**3))
    return 0.5 * (1 + t + x * (1 - t * t) * 0.797884560803 * (1 + 0.134145 * x**2))


def largest_gap(x, a, b):
    gaps = [abs(p - q) for p, q in zip(a.tolist(), b.tolist())]
    return max(gaps), float(x[gaps.index(max(gaps))])
