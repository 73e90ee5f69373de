"""Helpers that are called as the course's own are."""

import numpy as np


def check(number):
    return number > 0


def explore(number):
    return number if check(number) else 0.0


def rectified(x):
    return np.vectorize(explore, otypes=[float])(x)


def relu(x):
    return rectified(x)


def relu_derivative(x):
    return np.vectorize(check, otypes=[float])(x)


get = plots = checks = require = None


def answer(grad, z):
    return grad if check(z) else 0.0


def relu_backward(grad, z):
    return np.vectorize(answer, otypes=[float])(grad, z)
