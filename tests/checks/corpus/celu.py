"""CELU, and its derivatives by x and by alpha."""

import math

import numpy as np
from checks.corpus import right, wrong

# --- Values -------------------------------------------------------------------------------


@wrong("celu", why="is-elu", alpha=2.0)
def elu(x, alpha):
    return np.where(x > 0, x, alpha * (np.exp(x) - 1))


@wrong("celu", why=("parameter-ignored", "is-elu", "is-celu"), alpha=2.0)
def alpha_left_out(x, alpha):
    return np.maximum(0, x) + np.minimum(0, np.exp(x) - 1)


@wrong("celu", why=("parameter-inverted", "is-celu"), alpha=2.0)
def times_inside_divided_outside(x, alpha):
    return np.where(x > 0, x, (np.exp(alpha * x) - 1) / alpha)


@wrong("celu", why="product-for-quotient", alpha=2.0)
def times_inside(x, alpha):
    return np.where(x > 0, x, alpha * (np.exp(x * alpha) - 1))


@wrong("celu", why="factor-lost", alpha=2.0)
def only_inside(x, alpha):
    return np.where(x > 0, x, np.exp(x / alpha) - 1)


@wrong("celu", why="wrong-branch", alpha=0.5)
def quotient_of_the_exponential(x, alpha):
    return np.where(x > 0, x, alpha * (np.exp(x) / alpha - 1))


@wrong("celu", why=("term-lost", "shifted"), alpha=2.0)
def without_one(x, alpha):
    return np.where(x > 0, x, alpha * np.exp(x / alpha))


@wrong("celu", why="swapped-branches", alpha=2.0)
def sides_exchanged(x, alpha):
    return np.where(x > 0, alpha * (np.exp(x / alpha) - 1), x)


@wrong("celu", why="integer-result", alpha=2.0)
def empty_like(x, alpha):
    out = np.empty_like(x)
    out[x >= 0] = x[x >= 0]
    out[x < 0] = alpha * np.expm1(x[x < 0] / alpha)
    return out


@wrong("celu", why="scalars-only", alpha=2.0)
def max_and_min_of_python(x, alpha):
    return max(0, x) + min(0, alpha * (math.exp(x / alpha) - 1))


@wrong("celu", why=("overflows", "not-a-number"), alpha=0.5)
def sum_of_masked(x, alpha):
    return x * (x >= 0) + alpha * (np.exp(x / alpha) - 1) * (x < 0)


@wrong("celu", why="wrong-branch", alpha=2.0)
def alpha_for_large_only(x, alpha):
    return np.where(x > 0, x, np.where(x > -1, np.expm1(x), alpha * np.expm1(x / alpha)))


@right("celu", alpha=2.0)
def both_parts(x, alpha):
    return np.maximum(0, x) + np.minimum(0, alpha * (np.exp(x / alpha) - 1))


@right("celu", alpha=0.5)
def scaled_elu(x, alpha):
    def elu_of_one(z):
        return np.where(z > 0, z, np.exp(np.minimum(z, 0)) - 1)

    return alpha * elu_of_one(x / alpha)


@right("celu", alpha=3.0)
def integral_of_the_slope(x, alpha):
    z = np.minimum(x, 0.0)
    return x - z + alpha * np.expm1(z / alpha) if np.isfinite(x).all() else _limit(x, alpha)


def _limit(x, alpha):
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0) / alpha))


# --- By x ---------------------------------------------------------------------------------


@wrong("celu", "x", why="is-elu", alpha=2.0)
def slope_of_elu(x, alpha):
    return np.where(x > 0, 1, alpha * np.exp(x))


@wrong("celu", "x", why=("chain-rule", "none"), alpha=2.0)
def alpha_not_cancelled(x, alpha):
    return np.where(x > 0, 1, alpha * np.exp(x / alpha))


@wrong("celu", "x", why=("factor-lost", "chain-rule"), alpha=2.0)
def divided_once_too_often(x, alpha):
    return np.where(x > 0, 1, np.exp(x / alpha) / alpha)


@wrong("celu", "x", why=("parameter-ignored", "is-elu", "is-celu"), alpha=2.0)
def exponential_of_x(x, alpha):
    return np.exp(np.minimum(x, 0))


@wrong("celu", "x", why="value-for-slope", alpha=2.0)
def value(x, alpha):
    return np.where(x > 0, x, alpha * (np.exp(x / alpha) - 1))


@wrong("celu", "x", why="slope-at-output", alpha=2.0)
def at_the_output(x, alpha):
    y = np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0) / alpha))
    return np.where(y > 0, 1, np.exp(y / alpha))


@wrong("celu", "x", why=("parameter-inverted", "is-celu"), alpha=2.0)
def product_in_the_exponent(x, alpha):
    return np.where(x > 0, 1, np.exp(x * alpha))


@right("celu", "x", alpha=2.0)
def exponential_of_the_smaller(x, alpha):
    return np.exp(np.minimum(0, x) / alpha)


@right("celu", "x", alpha=0.5)
def from_the_value(x, alpha):
    y = np.where(x > 0, 0, alpha * np.expm1(np.minimum(x, 0) / alpha))
    return 1 + y / alpha


# --- By alpha -----------------------------------------------------------------------------


@wrong("celu", "alpha", why="product-rule", alpha=2.0)
def first_term(x, alpha):
    return np.where(x > 0, 0, np.exp(x / alpha) - 1)


@wrong("celu", "alpha", why="product-rule", alpha=2.0)
def second_term(x, alpha):
    z = np.maximum(x, -1e9)
    return np.where(x > 0, 0, -z / alpha * np.exp(z / alpha))


@wrong("celu", "alpha", why=("quotient-rule", "flipped-sign"), alpha=2.0)
def sign_of_the_second_term(x, alpha):
    z = np.clip(x, -1e9, 0)
    return np.exp(z / alpha) * (1 + z / alpha) - 1


@wrong("celu", "alpha", why="not-a-number", alpha=2.0)
def infinity_times_zero(x, alpha):
    e = np.exp(x / alpha)
    return np.where(x > 0, 0, e - 1 - x / alpha * e)


@wrong("celu", "alpha", why="wrong-variable", alpha=2.0)
def by_x(x, alpha):
    return np.exp(np.minimum(x, 0) / alpha)


@wrong("celu", "alpha", why="is-elu", alpha=2.0)
def derivative_of_elu(x, alpha):
    return np.where(x > 0, 0, np.exp(x) - 1)


@right("celu", "alpha", alpha=2.0)
def two_terms(x, alpha):
    z = np.clip(x, -1e6, 0) / alpha
    return np.exp(z) * (1 - z) - 1


@right("celu", "alpha")
def default_alpha(x, alpha=1.0):
    z = np.minimum(x, 0.0)
    z = np.where(z < -800, -800, z)
    return np.expm1(z) - z * np.exp(z)
