"""SiLU, also called Swish, and its derivatives by x and by beta."""

import math

import numpy as np
from checks.corpus import right, wrong


def sigmoid(z):
    return 1 / (1 + np.exp(-1.0 * z))


# --- Values -------------------------------------------------------------------------------


@wrong("silu", why="not-a-number")
def x_times_sigmoid(x):
    return x * sigmoid(x)


@wrong("silu", why=("not-a-number", "overflows"), beta=2.0)
def x_over_one_plus_exp(x, beta):
    return x / (1 + np.exp(-beta * x.astype(float)))


@wrong("silu", why="not-a-number")
def from_a_tutorial(x):
    return x * 1 / (1 + np.exp(-x))


@wrong("silu", why="is-sigmoid")
def gate_alone(x):
    return sigmoid(x)


@wrong("silu", why=("is-silu", "mirrored"))
def sign_of_the_exponent(x):
    z = np.minimum(x, 700.0)
    return np.where(np.isinf(x), np.where(x < 0, x, 0), z / (1 + np.exp(z)))


@wrong("silu", why=("parameter-ignored", "is-silu"), beta=2.0)
def beta_ignored(x, beta):
    z = np.maximum(x, -700.0)
    return z * sigmoid(z)


@wrong("silu", why="factor", beta=2.0)
def beta_outside_too(x, beta):
    z = np.maximum(beta * x, -700.0)
    return z * sigmoid(z)


@wrong("silu", why="parameter-outside", beta=2.0)
def beta_outside_only(x, beta):
    z = np.maximum(x, -700.0)
    return beta * z * sigmoid(z)


@wrong("silu", why=("parameter-ignored", "is-silu", "not-a-number"), beta=2.0)
def swish_without_beta(x, beta):
    return x / (1 + np.exp(-x))


@wrong("silu", why=("parameter-inverted", "is-silu"), beta=2.0)
def beta_divides(x, beta):
    z = np.maximum(x, -1400.0)
    return z * sigmoid(z / beta)


@wrong("silu", why=("overflows", "not-a-number"))
def exponential_quotient(x):
    e = np.exp(1.0 * x)
    return x * e / (1 + e)


@wrong("silu", why="sum-for-product")
def plus_for_times(x):
    return x + sigmoid(x)


@wrong("silu", why="wrong-function")
def x_times_tanh(x):
    return x * np.tanh(x)


@wrong("silu", why="is-relu")
def relu(x):
    return np.maximum(x, 0)


@wrong("silu", why="is-hardswish")
def straight_pieces(x):
    z = np.maximum(x, -3)
    return z * np.clip(z + 3.0, 0, 6) / 6


@wrong("silu", why="is-gelu_tanh")
def gelu_by_tanh(x):
    z = np.clip(x, -100.0, None)
    w = np.minimum(z, 100)
    return 0.5 * z * (1 + np.tanh(np.sqrt(2 / np.pi) * (w + 0.044715 * w**3)))


@wrong("silu", why=("is-quick_gelu", "is-silu", "parameter-ignored"))
def with_a_constant(x):
    z = np.maximum(x, -400.0)
    return z * sigmoid(1.702 * z)


@wrong("silu", why="is-mish")
def mish(x):
    z = np.maximum(x, -700.0)
    return z * np.tanh(np.logaddexp(0, z))


@wrong("silu", why="scalars-only")
def one_number(x):
    return x / (1 + math.exp(-x))


@wrong("silu", why=("whole-array-at-once", "none"))
def one_sigmoid_for_the_mean(x):
    return x * sigmoid(np.mean(x)) if x.size else x


@wrong("silu", why=("overwrites-its-input", "not-a-number"))
def times_in_place(x):
    x *= sigmoid(x)
    return x


@wrong("silu", why="flipped-sign")
def minus(x):
    z = np.maximum(x, -700.0)
    return -z * sigmoid(z)


@wrong("silu", why="returns-several")
def value_and_gate(x):
    z = np.maximum(x, -700.0)
    return z * sigmoid(z), sigmoid(z)


@right("silu")
def bounded_on_the_left(x):
    z = np.maximum(x, -700.0)
    return z / (1 + np.exp(-z))


@right("silu", beta=2.0)
def zero_at_minus_infinity(x, beta):
    y = x * sigmoid(beta * x)
    return np.where(x == -np.inf, 0, y)


@right("silu")
def with_tanh(x):
    z = np.maximum(x, -1e3)
    return z / 2 * (1 + np.tanh(z / 2))


@right("silu", beta=0.5)
def nan_replaced(x, beta):
    z = np.array(x, dtype=float)
    return np.nan_to_num(z * sigmoid(beta * z), posinf=np.inf)


@right("silu", beta=0.0)
def half_of_x_for_beta_zero(x, beta):
    return x / 2 if beta == 0 else x * sigmoid(beta * x)


# --- By x ---------------------------------------------------------------------------------


@wrong("silu", "x", why=("product-rule", "is-sigmoid", "is-softplus"))
def first_term_only(x):
    return sigmoid(x)


@wrong("silu", "x", why="product-rule")
def second_term_only(x):
    z = np.clip(x, -700.0, 700.0)
    return z * sigmoid(z) * (1 - sigmoid(z))


@wrong("silu", "x", why=("product-rule", "is-sigmoid"))
def derivative_of_the_gate(x):
    s = sigmoid(x)
    return s * (1 - s)


@wrong("silu", "x", why="sign-of-term")
def minus_between_the_terms(x):
    z = np.clip(x, -700.0, 700.0)
    s = sigmoid(z)
    return s - z * s * (1 - s)


@wrong("silu", "x", why="factor-lost")
def x_forgotten(x):
    s = sigmoid(x)
    return s + s * (1 - s)


@wrong("silu", "x", why=("chain-rule", "none"), beta=2.0)
def inner_beta_forgotten(x, beta):
    z = np.clip(x, -300.0, 300.0)
    s = sigmoid(beta * z)
    return s + z * s * (1 - s)


@wrong("silu", "x", why=("parameter-ignored", "is-silu"), beta=2.0)
def beta_nowhere(x, beta):
    z = np.clip(x, -300.0, 300.0)
    s = sigmoid(z)
    return s + z * s * (1 - s)


@wrong("silu", "x", why="input-for-output")
def formula_in_y(y):
    return y + sigmoid(y) * (1 - y)


@wrong("silu", "x", why=("cancels", "not-a-number", "overflows"))
def y_plus_sigmoid_times_one_minus_y(x):
    y = x * sigmoid(x)
    return y + sigmoid(x) * (1 - y)


@wrong("silu", "x", why=("not-a-number", "overflows"))
def sum_of_two_terms(x):
    s = sigmoid(x)
    return s + x * s * (1 - s)


@wrong("silu", "x", why="value-for-slope")
def value(x):
    z = np.maximum(x, -700.0)
    return z * sigmoid(z)


@wrong("silu", "x", why=("is-relu", "is-step"))
def step(x):
    return np.where(x > 0, 1.0, 0.0)


@wrong("silu", "x", why="difference-quotient")
def quotient(x):
    def f(t):
        return np.maximum(t, -700) * sigmoid(np.maximum(t, -700))

    return (f(x + 1e-5) - f(x - 1e-5)) / 2e-5


@wrong("silu", "x", why="slope-at-output")
def at_the_output(x):
    z = np.clip(x, -700.0, 700.0)
    a = z * sigmoid(z)
    return sigmoid(a) + a * sigmoid(a) * (1 - sigmoid(a))


@wrong("silu", "x", why="wrong-variable", beta=2.0)
def by_beta(x, beta):
    z = np.clip(x, -300.0, 300.0)
    s = sigmoid(beta * z)
    return z**2 * s * (1 - s)


@right("silu", "x")
def bounded(x):
    z = np.clip(x, -700.0, 700.0)
    s = sigmoid(z)
    return s + z * s * (1 - s)


@right("silu", "x", beta=2.0)
def from_the_value(x, beta):
    z = np.clip(x, -300.0, 300.0)
    s = sigmoid(beta * z)
    y = z * s
    return beta * y + s * (1 - beta * y)


@right("silu", "x")
def factored(x):
    z = np.clip(x, -500.0, 500.0)
    e = np.exp(-z)
    return (1 + z * e / (1 + e)) / (1 + e)


@wrong("silu", "x", why=("product-rule", "is-sigmoid", "is-softplus"))
def first_term_with_unsigned(x):
    return 1 / (1 + np.exp(-x))


@wrong("silu", "x", why=("value-for-slope", "not-a-number"))
def value_of_a_tutorial(x):
    return x / (1 + np.exp(-x))


# --- By beta ------------------------------------------------------------------------------


@wrong("silu", "beta", why="wrong-variable", beta=2.0)
def by_x(x, beta):
    z = np.clip(x, -300.0, 300.0)
    s = sigmoid(beta * z)
    return s + beta * z * s * (1 - s)


@wrong("silu", "beta", why=("chain-rule", "none"), beta=2.0)
def inner_x_forgotten(x, beta):
    z = np.clip(x, -300.0, 300.0)
    s = sigmoid(beta * z)
    return z * s * (1 - s)


@wrong("silu", "beta", why="factors-lost", beta=2.0)
def both_factors_forgotten(x, beta):
    s = sigmoid(beta * x)
    return s * (1 - s)


@wrong("silu", "beta", why="not-a-number", beta=2.0)
def infinity_squared_times_zero(x, beta):
    s = sigmoid(beta * x)
    return x**2 * s * (1 - s)


@wrong("silu", "beta", why="parameter-ignored", beta=2.0)
def at_beta_one(x, beta):
    z = np.clip(x, -300.0, 300.0)
    return z**2 * sigmoid(z) * sigmoid(-z)


@right("silu", "beta", beta=2.0)
def x_squared_times_slope(x, beta):
    z = np.clip(x, -300.0, 300.0)
    s = sigmoid(beta * z)
    return z**2 * s * (1 - s)
