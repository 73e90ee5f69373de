"""Sigmoid, and its derivative."""

import math

import numpy as np
from checks.corpus import right, wrong
from scipy.special import expit


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# --- Values -------------------------------------------------------------------------------


@wrong("sigmoid", why="unsigned-wraps-around")
def as_everyone_writes_it(x):
    return 1 / (1 + np.exp(-x))


@wrong("sigmoid", why=("mirrored", "flipped-sign", "none"))
def sign_of_the_exponent(x):
    return 1 / (1 + np.exp(x))


@wrong("sigmoid", why="brackets-lost")
def parentheses_left_out(x):
    return 1 / 1 + np.exp(-1.0 * x)


@wrong("sigmoid", why="sign-of-term")
def one_minus(x):
    return 1 / (1 - np.exp(-1.0 * x))


@wrong("sigmoid", why=("overflows", "not-a-number"))
def exponential_over_itself(x):
    z = x.astype(float)
    return np.exp(z) / (1 + np.exp(z))


@wrong("sigmoid", why=("overflows", "not-a-number"))
def e_to_the_x(x):
    e = np.e ** np.asarray(x, float)
    return e / (e + 1)


@wrong("sigmoid", why="scalars-only")
def one_number(x):
    return 1 / (1 + math.exp(-x))


@wrong("sigmoid", why="rows-only")
def list_of_numbers(x):
    return [1 / (1 + math.exp(-float(v))) if v > -700 else 0.0 for v in x]


@wrong("sigmoid", why=("is-softmax", "whole-array-at-once"))
def softmax(x):
    e = np.exp(x - np.max(x)) if x.size else x
    return e / np.sum(e)


@wrong("sigmoid", why="whole-array-at-once")
def stable_by_any(x):
    z = x.astype(float)
    if np.all(z >= 0):
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))


@wrong("sigmoid", why="integer-result")
def stable_but_zeros_like(x):
    y = np.zeros_like(x)
    pos = x >= 0
    y[pos] = 1 / (1 + np.exp(-x[pos].astype(float)))
    y[~pos] = np.exp(x[~pos]) / (1 + np.exp(x[~pos]))
    return y


@wrong("sigmoid", why=("is-step", "rounded", "is-relu"))
def prediction(x):
    return (1 / (1 + np.exp(-1.0 * x)) > 0.5).astype(int)


@wrong("sigmoid", why="is-tanh")
def the_other_s(x):
    return np.tanh(x)


@wrong("sigmoid", why="argument-scaled")
def tanh_without_the_halves(x):
    return 0.5 * (1 + np.tanh(x))


@wrong("sigmoid", why="factor+shifted")
def tanh_of_the_half(x):
    return np.tanh(x / 2)


@wrong("sigmoid", why="is-hard_sigmoid")
def hard_sigmoid(x):
    return np.clip(0.2 * x + 0.5, 0, 1)


@wrong("sigmoid", why="rounded")
def rounded_probability(x):
    return np.round(1 / (1 + np.exp(-1.0 * x)), 4)


@wrong("sigmoid", why="low-precision")
def single(x):
    z = x.astype(np.float32)
    return (1 / (1 + np.exp(-z))).astype(np.float64)


@wrong("sigmoid", why="slope-for-value")
def slope_instead(x):
    s = 1 / (1 + np.exp(-1.0 * x))
    return s * (1 - s)


@wrong("sigmoid", why="floored")
def clipped_input(x):
    return 1 / (1 + np.exp(-np.clip(x.astype(float), -5, 5)))


@wrong("sigmoid", why="floored")
def kept_from_zero_and_one(x):
    return np.clip(1 / (1 + np.exp(-1.0 * x)), 1e-3, 1 - 1e-3)


@wrong("sigmoid", why=("returns-nothing", "prints-instead-of-returning"))
def printed(x):
    print(sigmoid(1.0 * x))


wrong("sigmoid", why="is-tanh")(np.tanh)
right("sigmoid")(lambda z: expit(np.float64(z)))


@right("sigmoid")
def floats_first(x):
    return 1.0 / (1.0 + np.exp(-x.astype(np.float64)))


@right("sigmoid")
def from_tanh(x):
    return 0.5 * (1 + np.tanh(0.5 * x))


@right("sigmoid")
def from_scipy(x):
    return expit(x.astype(float))


@right("sigmoid")
def two_sides(x):
    z = np.exp(-np.abs(x.astype(float)))
    return np.where(x >= 0, 1 / (1 + z), z / (1 + z))


@right("sigmoid")
def logaddexp(x):
    return np.exp(-np.logaddexp(0, -1.0 * x))


@right("sigmoid")
def clipped_far_out(x):
    z = np.clip(x, -500.0, 500.0)
    return np.reciprocal(1 + np.exp(-z))


@right("sigmoid")
def math_over_flat(x):
    def one(v):
        return 1 / (1 + math.exp(-v)) if v >= 0 else 1 - 1 / (1 + math.exp(v))

    return np.array([one(float(v)) for v in x.flat]).reshape(x.shape)


# --- By x ---------------------------------------------------------------------------------


@wrong("sigmoid", "x", why="derivative-of-sigmoid")
def x_times_one_minus_x(x):
    return x * (1 - x)


@wrong("sigmoid", "x", why="derivative-of-sigmoid")
def of_the_famous_eleven_lines(x, deriv=True):
    if deriv:
        return 1.0 * x * (1 - 1.0 * x)
    return 1 / (1 + np.exp(-x))


@wrong("sigmoid", "x", why="slope-at-output")
def sigmoid_of_the_sigmoid(x):
    a = sigmoid(1.0 * x)
    return sigmoid(a) * (1 - sigmoid(a))


@wrong("sigmoid", "x", why="value-for-slope")
def value(x):
    return sigmoid(x.astype(float))


@wrong("sigmoid", "x", why="value-for-slope")
def value_with_unsigned(z):
    return sigmoid(z)


@wrong("sigmoid", "x", why="slope-at-output")
def of_the_hidden_layer(z):
    hidden = sigmoid(z)
    return sigmoid(hidden) * (1 - sigmoid(hidden))


@wrong("sigmoid", "x", why="derivative-of-sigmoid")
def plus_for_minus(x):
    s = sigmoid(1.0 * x)
    return s * (1 + s)


@wrong("sigmoid", "x", why="sign-of-term")
def square(x):
    s = sigmoid(1.0 * x)
    return s**2


@wrong("sigmoid", "x", why="derivative-of-sigmoid")
def one_minus_s(x):
    return 1 - sigmoid(1.0 * x)


@wrong("sigmoid", "x", why="derivative-of-sigmoid")
def one_minus_square_as_for_tanh(x):
    s = sigmoid(1.0 * x)
    return 1 - s**2


@wrong("sigmoid", "x", why="is-tanh")
def slope_of_tanh(x):
    return 1 - np.tanh(x) ** 2


@wrong("sigmoid", "x", why="flipped-sign")
def quotient_rule_with_the_wrong_sign(x):
    s = sigmoid(1.0 * x)
    return -s * (1 - s)


@wrong("sigmoid", "x", why="flipped-sign")
def minus_from_the_chain_rule(z):
    s = sigmoid(z)
    return -1 * s * (1 - s)


@wrong("sigmoid", "x", why="flipped-sign")
def s_squared_minus_s(x):
    s = sigmoid(x.astype(float))
    return s * (s - 1)


@wrong("sigmoid", "x", why=("overflows", "not-a-number"))
def quotient_rule(x):
    e = np.exp(-1.0 * x)
    return e / (1 + e) ** 2


@wrong("sigmoid", "x", why=("overflows", "not-a-number"))
def quotient_rule_the_other_way(x):
    z = x.astype(float)
    return np.exp(z) / (1 + np.exp(z)) ** 2


@wrong("sigmoid", "x", why="wrong-branch")
def square_forgotten(x):
    e = np.exp(-np.abs(1.0 * x))
    return e / (1 + e)


@wrong("sigmoid", "x", why=("difference-quotient", "cancels"))
def quotient(x):
    h = 1e-5
    return (sigmoid(x + h) - sigmoid(x - h)) / (2 * h)


@wrong("sigmoid", "x", why="scalars-only")
def one_slope(x):
    s = 1 / (1 + math.exp(-x))
    return s * (1 - s)


@wrong("sigmoid", "x", why=("reduced", "whole-array-at-once"))
def dot_for_times(x):
    s = sigmoid(1.0 * x)
    return np.dot(s.ravel(), (1 - s).ravel())


@wrong("sigmoid", "x", why="factor")
def four_times(x):
    s = sigmoid(1.0 * x)
    return 4 * s * (1 - s)


@wrong("sigmoid", "x", why=("overwrites-its-input", "none"))
def reuses_x(x):
    np.clip(x, -30, 30, out=x)
    s = 1 / (1 + np.exp(-1.0 * x))
    return s * (1 - s)


@wrong("sigmoid", "x", why=("constant-slope", "none"))
def largest_slope_everywhere(x):
    return np.full(x.shape, 0.25)


@wrong("sigmoid", "x", why="rounded")
def rounded_slope(x):
    s = sigmoid(x.astype(float))
    return np.round(s * (1 - s), 6)


@wrong("sigmoid", "x", why="unsigned-wraps-around")
def two_calls(x):
    return sigmoid(x) * (1 - sigmoid(x))


@right("sigmoid", "x")
def s_times_one_minus_s(x):
    s = sigmoid(x.astype(float))
    return s * (1 - s)


@right("sigmoid", "x")
def quarter_of_sech_squared(x):
    return 0.25 / np.cosh(np.clip(x / 2, -300, 300)) ** 2


@right("sigmoid", "x")
def s_minus_s_squared(x):
    s = expit(1.0 * x)
    return s - np.square(s)


@right("sigmoid", "x")
def product_of_both_sides(x):
    z = np.array(x, dtype=float)
    return expit(z) * expit(-z)
