import math

import numpy as np

erfc = np.vectorize(math.erfc, otypes=[float])


FORMS = {
    "none": lambda t: t * erfc(-t / 2**0.5) * 0.5,
    "tanh": lambda t: 0.5 * t * (1 + np.tanh((2 / np.pi) ** 0.5 * (t + 0.044715 * t**3))),
}


def gelu(x, approximate="none"):
    return FORMS[approximate](np.asarray(x, dtype=float))


def tanh_slope(t):
    k = (2 / np.pi) ** 0.5
    v = k * (t + 0.044715 * t**3)
    sech2 = 1 / np.cosh(np.clip(v, -300, 300)) ** 2
    return 0.5 + 0.5 * np.tanh(v) + 0.5 * t * sech2 * k * (1 + 0.134145 * t**2)


SLOPES = {
    "none": lambda t: 0.5 * erfc(-t / 2**0.5) + t * np.exp(-0.5 * t * t) * 0.3989422804014327,
    "tanh": tanh_slope,
}


def gelu_derivative(x, approximate="none"):
    return SLOPES[approximate](np.asarray(x, dtype=float))


def largest_gap(x, a, b):
    return max(zip(np.abs(a - b), -np.arange(len(x)), x))[::2]
