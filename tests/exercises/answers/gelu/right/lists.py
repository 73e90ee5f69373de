import math

import numpy as np


def gelu(x, approximate="none"):
    if np.ndim(x):
        return [gelu(row, approximate) for row in x]
    x = float(x)
    if approximate == "tanh":
        return 0.5 * x * (1 + math.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))
    return 0.5 * x * math.erfc(-x / math.sqrt(2))


def gelu_derivative(x, approximate="none"):
    if np.ndim(x):
        return [gelu_derivative(row, approximate) for row in x]
    x = float(x)
    if approximate == "tanh":
        k = math.sqrt(2 / math.pi)
        t = math.tanh(k * (x + 0.044715 * x**3))
        return 0.5 * (1 + t) + 0.5 * x * (1 - t**2) * k * (1 + 3 * 0.044715 * x**2)
    return 0.5 * math.erfc(-x / math.sqrt(2)) + x * math.exp(-x * x / 2) / math.sqrt(2 * math.pi)


def largest_gap(x, a, b):
    gaps = {}
    for place, one, other in zip(x, a, b):
        gaps.setdefault(abs(one - other), place)
    return max(gaps), gaps[max(gaps)]
