"""Softplus, and its derivatives by x and by beta."""

import functools
import math

import numpy as np
from checks.corpus import right, wrong

# --- Values -------------------------------------------------------------------------------


@wrong("softplus", why="overflows")
def as_in_the_formula(x):
    return np.log(1 + np.exp(1.0 * x))


@wrong("softplus", why="overflows", beta=2.0)
def with_log1p(x, beta):
    return np.log1p(np.exp(beta * x)) / beta


@wrong("softplus", why="overflows")
def where_after_the_overflow(x):
    y = np.log(1 + np.exp(1.0 * x))
    return np.where(x < -700, 0, y)


@wrong("softplus", why=("parameter-ignored", "is-softplus"), beta=2.0)
def beta_is_one(x, beta):
    return np.logaddexp(0, x)


@wrong("softplus", why=("factor-lost", "factor"), beta=2.0)
def never_divided(x, beta):
    return np.logaddexp(0, beta * x)


@wrong("softplus", why="factor-lost", beta=2.0)
def only_divided(x, beta):
    return np.logaddexp(0, x) / beta


@wrong("softplus", why=("parameter-inverted", "is-softplus"), beta=2.0)
def beta_the_other_way(x, beta):
    return beta * np.logaddexp(0, x / beta)


@wrong("softplus", why=("mirrored", "none"))
def minus_in_the_exponent(x):
    return np.logaddexp(0, -1.0 * x)


@wrong("softplus", why="factor")
def logarithm_to_base_ten(x):
    z = np.minimum(x, 700.0)
    return np.where(x > 30, x / np.log(10), np.log10(1 + np.exp(z)))


@wrong("softplus", why="factor")
def logarithm_to_base_two(x):
    return np.logaddexp2(0, x / math.log(2))


@wrong("softplus", why=("is-identity", "overflows"))
def log_of_exp(x):
    return np.log(np.exp(x))


@wrong("softplus", why="is-relu")
def hard(x):
    return np.maximum(0, x)


@wrong("softplus", why="shifted")
def one_outside(x):
    return 1 + np.logaddexp(0, x)


@wrong("softplus", why="shifted")
def through_the_origin(x):
    return np.logaddexp(0, x) - np.log(2)


@wrong("softplus", why="scalars-only")
def math_log(x):
    return math.log(1 + math.exp(x))


@wrong("softplus", why="slope-for-value")
def sigmoid(x):
    return 1 / (1 + np.exp(-1.0 * x))


@wrong("softplus", why="integer-result")
def zeros_like(x):
    y = np.zeros_like(x)
    y[...] = np.logaddexp(0, x)
    return y


@wrong("softplus", why="wrong-branch")
def linear_from_three_on(x):
    return np.where(x > 3, x, np.log1p(np.exp(np.minimum(x, 3))))


@wrong("softplus", why="wrong-branch", beta=2.0)
def threshold_on_x(x, beta, threshold=5):
    z = np.minimum(x, threshold)
    return np.where(x > threshold, x, np.log1p(np.exp(beta * z)) / beta)


@wrong("softplus", why=("argument-sign", "overflows"))
def maximum_and_log_of_minus_x(x):
    return np.maximum(x, 0) + np.log1p(np.exp(-1.0 * x))


@wrong("softplus", why="is-silu")
def confused_with_swish(x):
    z = np.maximum(x, -700.0)
    return z / (1 + np.exp(-z))


@right("softplus")
def logaddexp(x):
    return np.logaddexp(0, x)


@right("softplus", beta=2.0)
def logaddexp_of_beta_x(x, beta):
    return np.logaddexp(0, beta * x) / beta


@right("softplus")
def maximum_plus_log(x):
    z = x.astype(float)
    return np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))


@right("softplus")
def linear_far_right(x):
    return np.where(x > 40, x, np.log1p(np.exp(np.minimum(x, 40.0))))


@right("softplus", beta=0.5)
def minus_log_of_sigmoid(x, beta):
    z = beta * x
    return np.where(z > 600, x, -np.log(1 / (1 + np.exp(np.minimum(z, 600)))) / beta)


right("softplus")(
    lambda x: -np.log(1 / (1 + np.exp(np.minimum(x, 50.0)))) + np.maximum(x - 50.0, 0)
)
right("softplus")(functools.partial(np.logaddexp, 0))


# --- By x ---------------------------------------------------------------------------------


@wrong("softplus", "x", why=("overflows", "not-a-number"))
def exponential_quotient(x):
    e = np.exp(1.0 * x)
    return e / (1 + e)


@wrong("softplus", "x", why="value-for-slope")
def value(x):
    return np.logaddexp(0, x)


@wrong("softplus", "x", why=("differentiated-twice", "is-sigmoid"))
def one_derivative_too_many(x):
    s = 1 / (1 + np.exp(-1.0 * x))
    return s * (1 - s)


@wrong("softplus", "x", why=("mirrored", "none"))
def only_one_over(x):
    return 1 / (1 + np.exp(1.0 * x))


@wrong("softplus", "x", why=("factor-lost", "chain-rule", "factor"), beta=2.0)
def beta_not_cancelled(x, beta):
    return beta / (1 + np.exp(-beta * x.astype(float)))


@wrong("softplus", "x", why=("chain-rule", "factor"), beta=2.0)
def divided_by_beta(x, beta):
    return 1 / beta / (1 + np.exp(-beta * x.astype(float)))


@wrong("softplus", "x", why=("parameter-ignored", "is-softplus", "is-sigmoid"), beta=2.0)
def sigmoid_of_x(x, beta):
    return 1 / (1 + np.exp(-1.0 * x))


@wrong("softplus", "x", why=("is-relu", "is-step"))
def step(x):
    return (x > 0) * 1.0


@wrong("softplus", "x", why="slope-at-output")
def at_the_output(x):
    a = np.logaddexp(0, x)
    return 1 / (1 + np.exp(-a))


@right("softplus", "x", beta=2.0)
def sigmoid_of_beta_x(x, beta):
    return 1 / (1 + np.exp(-beta * x.astype(float)))


@right("softplus", "x")
def one_minus_exp_of_minus_value(x):
    return -np.expm1(-np.logaddexp(0, x))


# --- By beta ------------------------------------------------------------------------------


@wrong("softplus", "beta", why="product-rule", beta=2.0)
def inner_derivative_only(x, beta):
    z = np.clip(x, -1e9, 1e300)
    return np.where(np.isinf(x), 0, z / (1 + np.exp(-beta * z)) / beta)


@wrong("softplus", "beta", why="product-rule", beta=2.0)
def outer_derivative_only(x, beta):
    return -np.logaddexp(0, beta * x) / beta**2


@wrong("softplus", "beta", why="wrong-variable", beta=2.0)
def by_x(x, beta):
    return 1 / (1 + np.exp(-beta * x.astype(float)))


@right("softplus", "beta", beta=2.0)
def entropy_over_beta_squared(x, beta):
    z = np.abs(np.clip(beta * x.astype(float), -1000, 1000))
    s = np.exp(-z) / (1 + np.exp(-z))
    return -(np.log1p(np.exp(-z)) + z * s) / beta**2
