import math

import numpy as np


def gelu(x, approximate="none"):
    result = np.empty(x.shape)
    for place in np.ndindex(x.shape):
        result[place] = gelu_of_one(float(x[place]), approximate)
    return result


def gelu_of_one(x, form):
    if form == "none":
        return x * math.erfc(-x * math.sqrt(0.5)) / 2
    return x / 2 * (1 + math.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x * x * x)))


def gelu_derivative(x, approximate="none"):
    result = np.empty(x.shape)
    for place in np.ndindex(x.shape):
        result[place] = slope_of_one(float(x[place]), approximate)
    return result


def slope_of_one(x, form):
    if form == "none":
        density = math.exp(-x * x / 2) / math.sqrt(2 * math.pi)
        return math.erfc(-x * math.sqrt(0.5)) / 2 + x * density
    k = math.sqrt(2 / math.pi)
    t = math.tanh(k * (x + 0.044715 * x**3))
    return 0.5 * (1 + t) + 0.5 * x * (1 - t) * (1 + t) * k * (1 + 0.134145 * x * x)


def largest_gap(x, a, b):
    best, where = -1.0, None
    for place, one, other in zip(x, a, b):
        if abs(one - other) > best:
            best, where = abs(one - other), place
    return best, where
