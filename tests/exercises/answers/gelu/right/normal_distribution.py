import math
from statistics import NormalDist

import numpy as np

erfc = np.vectorize(math.erfc, otypes=[float])


standard = NormalDist()
density = np.vectorize(standard.pdf, otypes=[float])


def gelu(x, approximate="none"):
    x = x.astype(float)
    if approximate != "none":
        return x * (0.5 + 0.5 * np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
    return x * (1 - 0.5 * erfc(x / np.sqrt(2))) * (x >= 0) + 0.5 * x * erfc(-x / np.sqrt(2)) * (
        x < 0
    )


def gelu_derivative(x, approximate="none"):
    x = x.astype(float)
    if approximate != "none":
        inner = np.sqrt(2 / np.pi) * np.polynomial.polynomial.polyval(x, [0, 1, 0, 0.044715])
        slope = np.sqrt(2 / np.pi) * np.polynomial.polynomial.polyval(x, [1, 0, 0.134145])
        return 0.5 * (1 + np.tanh(inner)) + 0.5 * x * (1 - np.tanh(inner) ** 2) * slope
    return 0.5 * erfc(-x / np.sqrt(2)) + x * density(x)


def largest_gap(x, a, b):
    distance = np.sqrt((a - b) ** 2)
    (places,) = np.where(np.abs(a - b) == np.abs(a - b).max())
    return distance.max(), x[places[0]]
