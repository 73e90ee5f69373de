"""GELU, exact and by tanh, and its derivative."""

import math
from statistics import NormalDist

import numpy as np
from checks.corpus import right, wrong
from scipy.special import erf, erfc, ndtr


def density(z):
    return np.exp(-z * z / 2) / np.sqrt(2 * np.pi)


# --- Values -------------------------------------------------------------------------------


@wrong("gelu", why="is-gelu_tanh")
def approximation_asked_or_not(x):
    z = np.clip(x, -100.0, None)
    w = np.minimum(z, 100.0)
    return 0.5 * z * (1 + np.tanh(np.sqrt(2 / np.pi) * (w + 0.044715 * w**3)))


@wrong("gelu", why=("is-gelu_tanh", "not-a-number"))
def approximation_of_the_transformers(x):
    return 0.5 * x * (1.0 + np.tanh(np.sqrt(2.0 / np.pi) * (x + 0.044715 * x**3)))


@wrong("gelu", why=("is-quick_gelu", "is-silu"))
def approximation_by_sigmoid(x):
    z = np.maximum(x, -400.0)
    return z / (1 + np.exp(-1.702 * z))


@wrong("gelu", why=("is-quick_gelu", "is-silu", "not-a-number"))
def quick(x):
    return x * (1 / (1 + np.exp(-1.702 * x)))


@wrong("gelu", why="is-silu")
def swish(x):
    z = np.maximum(x, -700.0)
    return z / (1 + np.exp(-z))


@wrong("gelu", why="is-relu")
def relu(x):
    return np.where(x > 0, x, 0)


@wrong("gelu", why="not-a-number")
def with_erf(x):
    return 0.5 * x * (1 + erf(x / np.sqrt(2)))


@wrong("gelu", why="not-a-number")
def with_the_distribution_of_scipy(x):
    return x * ndtr(1.0 * x)


@wrong("gelu", why="factor-lost")
def distribution_alone(x):
    return np.vectorize(NormalDist().cdf, otypes=[float])(x)


@wrong("gelu", why="factor-lost", approximate="tanh")
def half_without_x(x, approximate):
    z = np.clip(x, -100.0, 100.0)
    return 0.5 * (1 + np.tanh(math.sqrt(2 / math.pi) * (z + 0.044715 * z**3)))


@wrong("gelu", why="wrong-function")
def density_for_distribution(x):
    z = np.clip(x, -100.0, 100.0)
    return z * density(z)


@wrong("gelu", why="factor-lost")
def root_of_two_forgotten(x):
    z = np.maximum(x, -100.0)
    return 0.5 * z * (1 + erf(z))


@wrong("gelu", why="factor")
def half_forgotten(x):
    z = np.maximum(x, -100.0)
    return z * (1 + erf(z / np.sqrt(2)))


@wrong("gelu", why="term-lost")
def one_forgotten(x):
    return 0.5 * x * erf(x / np.sqrt(2))


@wrong("gelu", why="brackets-lost")
def one_outside_the_product(x):
    return 0.5 * x * 1 + erf(x / np.sqrt(2))


@wrong("gelu", why=("sign-of-term", "mirrored"))
def complement(x):
    z = np.minimum(x, 100.0)
    return np.where(x == np.inf, 0, 0.5 * z * erfc(z / np.sqrt(2)))


@wrong("gelu", why="factor-of-term", approximate="tanh")
def digit_lost(x, approximate):
    z = np.clip(x, -100.0, None)
    w = np.minimum(z, 100.0)
    return 0.5 * z * (1 + np.tanh(np.sqrt(2 / np.pi) * (w + 0.04715 * w**3)))


@wrong("gelu", why="wrong-constant", approximate="tanh")
def point_in_the_wrong_place(x, approximate):
    z = np.clip(x, -100.0, None)
    w = np.minimum(z, 100.0)
    return 0.5 * z * (1 + np.tanh(np.sqrt(2 / np.pi) * (w + 0.44715 * w**3)))


@wrong("gelu", why="is-gelu_tanh+factor-of-term")
def mistyped_and_not_asked(x):
    z = np.clip(x, -100.0, None)
    w = np.minimum(z, 100.0)
    return 0.5 * z * (1 + np.tanh(np.sqrt(2 / np.pi) * (w + 0.047715 * w**3)))


@wrong("gelu", why="wrong-exponent", approximate="tanh")
def square_for_cube(x, approximate):
    z = np.clip(x, -100.0, None)
    w = np.minimum(z, 100.0)
    return 0.5 * z * (1 + np.tanh(np.sqrt(2 / np.pi) * (w + 0.044715 * w**2)))


@wrong("gelu", why="inverted", approximate="tanh")
def pi_over_two(x, approximate):
    z = np.clip(x, -100.0, None)
    w = np.minimum(z, 100.0)
    return 0.5 * z * (1 + np.tanh(np.sqrt(np.pi / 2) * (w + 0.044715 * w**3)))


@wrong("gelu", why="function-lost", approximate="tanh")
def root_forgotten(x, approximate):
    z = np.clip(x, -100.0, None)
    w = np.minimum(z, 100.0)
    return 0.5 * z * (1 + np.tanh(2 / np.pi * (w + 0.044715 * w**3)))


@wrong("gelu", why=("is-gelu", "parameter-ignored"), approximate="tanh")
def exact_although_tanh_is_asked(x, approximate):
    return np.maximum(x, -100.0) * ndtr(np.maximum(x, -100.0))


@wrong("gelu", why=("is-quick_gelu", "is-silu", "none"), approximate="tanh")
def the_other_approximation(x, approximate="none"):
    z = np.maximum(x, -400.0)
    return z / (1 + np.exp(-1.702 * z))


@wrong("gelu", why=("is-silu", "is-quick_gelu", "none"), approximate="tanh")
def two_thousand_seven(x, approximate):
    z = np.maximum(x, -400.0)
    s = 1 / (1 + np.exp(-1.595 * z))
    return z * s


@wrong("gelu", why="scalars-only")
def math_erf(x):
    return 0.5 * x * (1 + math.erf(x / math.sqrt(2)))


@wrong("gelu", why="rows-only")
def math_erf_in_a_list(x):
    return np.array([v * 0.5 * math.erfc(-v / math.sqrt(2)) if v > -60 else 0.0 for v in x])


@wrong("gelu", why=("not-a-number", "none"))
def vectorised_math_erf(x):
    return np.vectorize(lambda v: 0.5 * v * (1 + math.erf(v / math.sqrt(2))))(x)


@wrong("gelu", why="integer-result")
def empty_like(x):
    out = np.empty_like(x)
    z = np.maximum(x, -100.0)
    out[...] = z * ndtr(z)
    return out


@wrong("gelu", why="random-result")
def monte_carlo(x):
    draws = np.random.default_rng().normal(size=1000)
    return x * np.mean(draws < x[..., np.newaxis], axis=-1)


@wrong("gelu", why="low-precision")
def in_single(x):
    z = np.maximum(x, -100).astype(np.float32)
    return (z * ndtr(z)).astype(float)


@right("gelu")
def bounded_erf(x):
    z = np.maximum(x, -100.0)
    return 0.5 * z * (1 + erf(z / np.sqrt(2)))


@right("gelu")
def complementary(x):
    z = np.maximum(x, -100.0)
    return z * erfc(-z / np.sqrt(2)) / 2


@right("gelu")
def chance_of_the_standard_library(x):
    phi = np.vectorize(NormalDist(mu=0, sigma=1).cdf, otypes=[float])
    return np.where(x > -100, x * phi(x), 0.0)


@right("gelu")
def math_over_flat(x):
    def one(v):
        return 0.0 if v < -100 else 0.5 * v * (1 + math.erf(v / math.sqrt(2)))

    return np.array([one(float(v)) for v in np.ravel(x)]).reshape(np.shape(x))


@right("gelu", approximate="tanh")
def by_tanh(x, approximate):
    z = np.clip(x, -100.0, None)
    w = np.minimum(z, 100.0)
    return 0.5 * z * (1 + np.tanh(np.sqrt(2 / np.pi) * (w + 0.044715 * w**3)))


@right("gelu", approximate="tanh")
def by_sigmoid_of_twice(x, approximate):
    z = np.clip(x, -50.0, None)
    v = np.sqrt(8 / np.pi) * np.minimum(z, 50.0) * (1 + 0.044715 * np.minimum(z, 50.0) ** 2)
    return z / (1 + np.exp(-np.clip(v, -700, 700)))


@right("gelu")
def both_branches(x, approximate="none"):
    z = np.maximum(x, -100.0)
    if approximate == "tanh":
        return 0.5 * z * (1 + np.tanh(0.7978845608028654 * (z + 0.044715 * z**3)))
    return z * ndtr(z)


# --- By x ---------------------------------------------------------------------------------


@wrong("gelu", "x", why="product-rule")
def distribution_only(x):
    return ndtr(1.0 * x)


@wrong("gelu", "x", why="product-rule")
def second_term_only(x):
    z = np.clip(x, -100.0, 100.0)
    return z * density(z)


@wrong("gelu", "x", why=("product-rule", "none"))
def density_only(x):
    return density(1.0 * x)


@wrong("gelu", "x", why="factor-lost")
def density_without_x(x):
    return ndtr(1.0 * x) + density(1.0 * x)


@wrong("gelu", "x", why="derivative-of-normal-cdf")
def distribution_twice(x):
    z = np.clip(x, -100.0, 100.0)
    return ndtr(z) + z * ndtr(z)


@wrong("gelu", "x", why="derivative-of-normal-cdf")
def density_not_normalised(x):
    z = np.clip(x, -100.0, 100.0)
    return ndtr(z) + z * np.exp(-(z**2) / 2)


@wrong("gelu", "x", why="factor-lost")
def half_missing_in_the_exponent(x):
    z = np.clip(x, -100.0, 100.0)
    return ndtr(z) + z * np.exp(-(z**2)) / np.sqrt(2 * np.pi)


@wrong("gelu", "x", why="sign-of-term")
def minus_between_the_terms(x):
    z = np.clip(x, -100.0, 100.0)
    return ndtr(z) - z * density(z)


@wrong("gelu", "x", why="value-for-slope")
def value(x):
    z = np.maximum(x, -100.0)
    return z * ndtr(z)


@wrong("gelu", "x", why="is-gelu_tanh")
def slope_of_the_approximation(x):
    z = np.clip(x, -40.0, 40.0)
    c = np.sqrt(2 / np.pi)
    t = np.tanh(c * (z + 0.044715 * z**3))
    return 0.5 * (1 + t) + 0.5 * z * (1 - t**2) * c * (1 + 3 * 0.044715 * z**2)


@wrong("gelu", "x", why=("chain-rule", "none"), approximate="tanh")
def inner_derivative_forgotten(x, approximate):
    z = np.clip(x, -40.0, 40.0)
    t = np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3))
    return 0.5 * (1 + t) + 0.5 * z * (1 - t**2)


@wrong("gelu", "x", why="power-rule", approximate="tanh")
def three_forgotten(x, approximate):
    z = np.clip(x, -40.0, 40.0)
    c = np.sqrt(2 / np.pi)
    t = np.tanh(c * (z + 0.044715 * z**3))
    return 0.5 * (1 + t) + 0.5 * z * (1 - t**2) * c * (1 + 0.044715 * z**2)


@wrong("gelu", "x", why=("is-quick_gelu", "is-silu"))
def slope_of_quick(x):
    z = np.clip(x, -300.0, 300.0)
    s = 1 / (1 + np.exp(-1.702 * z))
    return s + 1.702 * z * s * (1 - s)


@wrong("gelu", "x", why=("sign-of-term", "overflows"))
def sign_in_the_density(x):
    z = x.astype(float)
    return ndtr(z) + z * np.exp(z**2 / 2) / np.sqrt(2 * np.pi)


@wrong("gelu", "x", why="not-a-number")
def infinity_times_no_density(x):
    return ndtr(1.0 * x) + x * density(1.0 * x)


@right("gelu", "x")
def two_terms(x):
    z = np.clip(x, -100.0, 100.0)
    return ndtr(z) + z * np.exp(-z * z / 2) / math.sqrt(2 * math.pi)


@right("gelu", "x")
def nan_replaced(x):
    return ndtr(1.0 * x) + np.nan_to_num(x * density(1.0 * x))


@right("gelu", "x", approximate="tanh")
def of_the_approximation(x, approximate):
    z = np.clip(x, -40.0, 40.0)
    c = np.sqrt(2 / np.pi)
    t = np.tanh(c * (z + 0.044715 * z**3))
    return 0.5 * (1 + t) + 0.5 * z * (1 - t**2) * c * (1 + 3 * 0.044715 * z**2)
