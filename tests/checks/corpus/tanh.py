"""Tanh, and its derivative."""

import math

import numpy as np
from checks.corpus import right, wrong

# --- Values -------------------------------------------------------------------------------


@wrong("tanh", why=("overflows", "not-a-number"))
def as_in_the_formula(x):
    z = x.astype(float)
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))


@wrong("tanh", why=("overflows", "not-a-number"))
def sinh_over_cosh(x):
    return np.sinh(1.0 * x) / np.cosh(1.0 * x)


@wrong("tanh", why=("overflows", "not-a-number"))
def exponential_of_two_x(x):
    e = np.exp(2.0 * x)
    return (e - 1) / (e + 1)


@wrong("tanh", why="argument-scaled")
def sigmoid_stretched_once(x):
    return 2 / (1 + np.exp(-1.0 * x)) - 1


@wrong("tanh", why="term-lost")
def sigmoid_of_two_x(x):
    return 1 / (1 + np.exp(-2.0 * x))


@wrong("tanh", why="shifted")
def double_sigmoid(x):
    return 2 / (1 + np.exp(-2.0 * x))


@wrong("tanh", why="is-sigmoid")
def sigmoid(x):
    return 1 / (1 + np.exp(-1.0 * x))


@wrong("tanh", why="wrong-function")
def tangent(x):
    return np.tan(x)


@wrong("tanh", why="wrong-function")
def inverse(x):
    return np.arctan(x)


@wrong("tanh", why=("flipped-sign", "mirrored"))
def minus_first(x):
    return -np.tanh(x.astype(float))


@wrong("tanh", why="is-hardtanh")
def clipped_line(x):
    return np.clip(x, -1, 1)


@wrong("tanh", why="is-sign")
def limit(x):
    return np.sign(x.astype(float))


@wrong("tanh", why="scalars-only")
def math_tanh(x):
    return math.tanh(x)


@wrong("tanh", why="constant")
def plus_above(x):
    z = np.clip(x, -300.0, 300.0)
    return (np.exp(z) + np.exp(-z)) / (np.exp(z) + np.exp(-z))


@wrong("tanh", why="slope-for-value")
def sech_squared(x):
    return 1 - np.tanh(x) ** 2


@wrong("tanh", why="integer-result")
def into_empty_like(x):
    y = np.empty_like(x)
    for i in np.ndindex(y.shape):
        y[i] = math.tanh(x[i])
    return y


right("tanh")(np.tanh)
right("tanh")(lambda x: np.tanh(x))


@right("tanh")
def twice_sigmoid_minus_one(x):
    return 2 / (1 + np.exp(-2.0 * x)) - 1


@right("tanh")
def bounded_formula(x):
    z = np.clip(x, -300.0, 300.0)
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))


@right("tanh")
def with_expm1(x):
    t = np.expm1(-2 * np.abs(x.astype(float)))
    return -np.sign(x.astype(float)) * t / (t + 2)


@right("tanh")
def imaginary_tangent(x):
    return np.imag(np.tan(1j * np.clip(x, -300.0, 300.0)))


@right("tanh")
def ufunc_from_math(x):
    return np.frompyfunc(math.tanh, 1, 1)(x.astype(float)) * np.float64(1)


# --- By x ---------------------------------------------------------------------------------


@wrong("tanh", "x", why="derivative-of-tanh")
def one_minus_x_squared(x):
    return 1 - 1.0 * x**2


@wrong("tanh", "x", why="derivative-of-tanh")
def one_minus_power(x):
    return 1 - np.power(1.0 * x, 2)


@wrong("tanh", "x", why="slope-at-output")
def tanh_of_tanh(x):
    a = np.tanh(x)
    return 1 - np.tanh(a) ** 2


@wrong("tanh", "x", why="value-for-slope")
def value(x):
    return np.tanh(x)


@wrong("tanh", "x", why="derivative-of-tanh")
def square_forgotten(x):
    return 1 - np.tanh(x)


@wrong("tanh", "x", why="derivative-of-tanh")
def plus_square(x):
    return 1 + np.tanh(x) ** 2


@wrong("tanh", "x", why="derivative-of-tanh")
def as_for_the_sigmoid(x):
    t = np.tanh(x)
    return t * (1 - t)


@wrong("tanh", "x", why="exponent-lost")
def sech(x):
    return 1 / np.cosh(x)


@wrong("tanh", "x", why="is-sigmoid")
def slope_of_sigmoid(x):
    s = 1 / (1 + np.exp(-1.0 * x))
    return s * (1 - s)


@wrong("tanh", "x", why="flipped-sign")
def square_minus_one(x):
    return np.tanh(x) ** 2 - 1


@wrong("tanh", "x", why="wrong-function")
def tan_squared(x):
    return 1 - np.tan(x) ** 2


@wrong("tanh", "x", why=("overflows", "cancels", "not-a-number"))
def quotient_rule(x):
    a, b = np.exp(1.0 * x), np.exp(-1.0 * x)
    return ((a + b) ** 2 - (a - b) ** 2) / (a + b) ** 2


@wrong("tanh", "x", why=("overflows", "not-a-number"))
def four_exponentials(x):
    e = np.exp(2.0 * x)
    return 4 * e / (e + 1) ** 2


@wrong("tanh", "x", why="difference-quotient")
def quotient(x):
    h = 1e-7
    return (np.tanh(x + h) - np.tanh(x)) / h


@wrong("tanh", "x", why="scalars-only")
def one_slope(x):
    return 1 - math.tanh(x) ** 2


@wrong("tanh", "x", why="returns-several")
def value_and_slope(x):
    t = np.tanh(x)
    return t, 1 - t**2


@wrong("tanh", "x", why="is-hardtanh")
def one_inside(x):
    return np.where(np.abs(x.astype(float)) < 1, 1.0, 0.0)


@right("tanh", "x")
def one_minus_square(x):
    return 1 - np.square(np.tanh(x.astype(float)))


@right("tanh", "x")
def one_over_cosh_squared(x):
    return 1 / np.cosh(x.astype(float)) ** 2


@right("tanh", "x")
def product_of_sum_and_difference(x):
    t = np.tanh(1.0 * x)
    return (1 + t) * (1 - t)
