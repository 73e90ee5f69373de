"""Mish, and its derivative."""

import math

import numpy as np
from checks.corpus import right, wrong

# --- Values -------------------------------------------------------------------------------


@wrong("mish", why="not-a-number")
def as_in_the_paper(x):
    return x * np.tanh(np.log(1 + np.exp(1.0 * x)))


@wrong("mish", why="not-a-number")
def with_log1p(x):
    return x * np.tanh(np.log1p(np.exp(1.0 * x)))


@wrong("mish", why="factor-lost")
def gate_alone(x):
    return np.tanh(np.logaddexp(0, x))


@wrong("mish", why="function-lost")
def logarithm_forgotten(x):
    z = np.maximum(x, -700.0)
    return z * np.tanh(1 + np.exp(z))


@wrong("mish", why="function-lost")
def softplus_without_one(x):
    return x * np.tanh(np.log(np.exp(np.clip(x, -700.0, 700.0))))


@wrong("mish", why="function-lost")
def tanh_forgotten(x):
    z = np.maximum(x, -700.0)
    return z * np.logaddexp(0, z)


@wrong("mish", why="wrong-function")
def sigmoid_of_softplus(x):
    z = np.maximum(x, -700.0)
    return z / (1 + np.exp(-np.logaddexp(0, z)))


@wrong("mish", why="is-silu")
def swish(x):
    z = np.maximum(x, -700.0)
    return z / (1 + np.exp(-z))


@wrong("mish", why="is-softplus")
def softplus(x):
    return np.logaddexp(0, x)


@wrong("mish", why="argument-scaled")
def base_ten(x):
    z = np.clip(x, -700.0, 700.0)
    return np.maximum(x, -700.0) * np.tanh(np.log10(1 + np.exp(z)))


@wrong("mish", why="scalars-only")
def math_functions(x):
    return x * math.tanh(math.log(1 + math.exp(x)))


@wrong("mish", why=("overflows", "not-a-number"))
def quotient_of_powers(x):
    n = np.exp(2.0 * x) + 2 * np.exp(1.0 * x)
    return x * n / (n + 2)


@wrong("mish", why="none")
def tanh_and_log_exchanged(x):
    z = np.maximum(x, -700.0)
    return z * np.log1p(np.exp(np.tanh(z)))


@wrong("mish", why="low-precision")
def softplus_in_single(x):
    s = np.logaddexp(0, np.maximum(x, -700).astype(np.float32))
    return np.maximum(x, -700.0) * np.tanh(s).astype(float)


@right("mish")
def bounded_on_the_left(x):
    z = np.maximum(x, -700.0)
    return z * np.tanh(np.logaddexp(0, z))


@right("mish")
def quotient_of_bounded_powers(x):
    e = np.exp(np.clip(x, -700.0, 100.0))
    n = e * (e + 2)
    return np.maximum(x, -700.0) * n / (n + 2)


@right("mish")
def infinity_apart(x):
    z = np.array(x, dtype=float)
    finite = z > -np.inf
    y = np.zeros_like(z)
    y[finite] = z[finite] * np.tanh(np.log1p(np.exp(z[finite])))
    return y


# --- By x ---------------------------------------------------------------------------------


@wrong("mish", "x", why="product-rule")
def first_term_only(x):
    return np.tanh(np.logaddexp(0, x))


@wrong("mish", "x", why="product-rule")
def second_term_only(x):
    z = np.clip(x, -700.0, 700.0)
    t = np.tanh(np.logaddexp(0, z))
    return z * (1 - t**2) / (1 + np.exp(-z))


@wrong("mish", "x", why="chain-rule")
def inner_derivative_forgotten(x):
    z = np.clip(x, -700.0, 700.0)
    t = np.tanh(np.logaddexp(0, z))
    return t + z * (1 - t**2)


@wrong("mish", "x", why="derivative-of-tanh")
def square_forgotten(x):
    z = np.clip(x, -700.0, 700.0)
    t = np.tanh(np.logaddexp(0, z))
    return t + z * (1 - t) / (1 + np.exp(-z))


@wrong("mish", "x", why=("overflows", "not-a-number"))
def omega_and_delta(x):
    z = x.astype(float)
    w = np.exp(3 * z) + 4 * np.exp(2 * z) + (6 + 4 * z) * np.exp(z) + 4 * (1 + z)
    d = 2 * np.exp(z) + np.exp(2 * z) + 2
    return np.exp(z) * w / d**2


@wrong("mish", "x", why="not-a-number")
def zero_times_infinity(x):
    t = np.tanh(np.logaddexp(0, x))
    return t + x * (1 - t**2) / (1 + np.exp(-1.0 * x))


@wrong("mish", "x", why="is-silu")
def slope_of_swish(x):
    z = np.clip(x, -700.0, 700.0)
    s = 1 / (1 + np.exp(-z))
    return s + z * s * (1 - s)


@wrong("mish", "x", why="value-for-slope")
def value(x):
    z = np.maximum(x, -700.0)
    return z * np.tanh(np.logaddexp(0, z))


@right("mish", "x")
def two_terms(x):
    z = np.clip(x, -700.0, 700.0)
    t = np.tanh(np.logaddexp(0, z))
    return t + z * (1 - t**2) / (1 + np.exp(-z))


@right("mish", "x")
def sech_squared(x):
    z = np.clip(x, -300.0, 300.0)
    s = np.log1p(np.exp(z))
    return np.tanh(s) + z / np.cosh(s) ** 2 * (np.exp(z) / (1 + np.exp(z)))
