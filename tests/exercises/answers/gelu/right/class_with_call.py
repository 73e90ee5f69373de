import math

import numpy as np

erfc = np.vectorize(math.erfc, otypes=[float])


class Gelu:
    def __init__(self, scale):
        self.scale = scale

    def __call__(self, x, approximate="none"):
        if approximate == "tanh":
            return 0.5 * x * (1 + np.tanh(self.inner(x)))
        return 0.5 * x * erfc(-x / np.sqrt(2))

    def inner(self, x):
        return self.scale * x * (1 + 0.044715 * x * x)

    def slope(self, x, approximate="none"):
        if approximate == "tanh":
            t = np.tanh(self.inner(x))
            return (1 + t) / 2 + x / 2 * (1 - t * t) * self.scale * (1 + 0.134145 * x * x)
        return erfc(-x / np.sqrt(2)) / 2 + x * np.exp(-x * x / 2) / (2 * np.pi) ** 0.5


gelu = Gelu(np.sqrt(2 / np.pi))
gelu_derivative = gelu.slope


def largest_gap(x, a, b):
    return tuple(max(zip(np.abs(np.subtract(a, b)), x), key=lambda pair: pair[0]))
