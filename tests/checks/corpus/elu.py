"""ELU, and its derivatives by x and by alpha."""

import math

import numpy as np
from checks.corpus import right, wrong

# --- Values: the formula ------------------------------------------------------------------


@wrong("elu", why=("term-lost", "shifted"), alpha=2.0)
def exponential_without_one(x, alpha):
    return np.where(x > 0, x, alpha * np.exp(x))


@wrong("elu", why=("term-lost", "shifted"))
def default_without_one(x, alpha=1.0):
    y = np.array(x, dtype=float)
    y[y <= 0] = alpha * np.exp(y[y <= 0])
    return y


@wrong("elu", why="brackets-lost", alpha=2.0)
def one_outside_the_parentheses(x, alpha):
    return np.where(x > 0, x, alpha * np.exp(x) - 1)


@wrong("elu", why="brackets-lost", alpha=2.0)
def one_inside_the_exponent(x, alpha):
    return np.where(x > 0, x, alpha * np.exp(x - 1))


@wrong("elu", why=("parameter-ignored", "is-elu", "is-celu"), alpha=2.0)
def alpha_is_one(x, alpha):
    return np.where(x > 0, x, np.exp(x) - 1)


@wrong("elu", why=("parameter-ignored", "is-elu"), alpha=0.5)
def alpha_overwritten(x, alpha=1.0):
    alpha = 1.0
    return np.where(x >= 0, x, alpha * np.expm1(x))


@wrong("elu", why="is-celu", alpha=2.0)
def divides_inside(x, alpha):
    return np.where(x > 0, x, alpha * (np.exp(x / alpha) - 1))


@wrong("elu", why=("parameter-inverted", "is-elu"), alpha=2.0)
def divides_outside(x, alpha):
    return np.where(x > 0, x, (np.exp(x) - 1) / alpha)


@wrong("elu", why="parameter-on-wrong-side", alpha=2.0)
def alpha_above(x, alpha):
    return np.where(x > 0, alpha * x, np.exp(x) - 1)


@wrong("elu", why="parameter-outside", alpha=2.0)
def alpha_on_both_sides(x, alpha):
    return alpha * np.where(x > 0, x, np.exp(x) - 1)


@wrong("elu", why="swapped-branches", alpha=2.0)
def exponential_above(x, alpha):
    return np.where(x > 0, alpha * (np.exp(x) - 1), x)


@wrong("elu", why="swapped-branches", alpha=1.5)
def condition_reversed(x, alpha):
    return np.where(x <= 0, x, alpha * np.expm1(x))


@wrong("elu", why=("parameter-sign", "flipped-sign", "is-elu"), alpha=2.0)
def one_minus_exponential(x, alpha):
    return np.where(x > 0, x, alpha * (1 - np.exp(x)))


@wrong("elu", why=("argument-sign", "mirrored", "flipped-sign"), alpha=1.0)
def minus_in_the_exponent(x, alpha):
    return np.where(x > 0, x, alpha * (np.exp(-1.0 * x) - 1))


@wrong("elu", why="wrong-branch", alpha=2.0)
def alpha_times_x_inside(x, alpha):
    return np.where(x > 0, x, alpha * (np.exp(alpha * x) - 1))


@wrong("elu", why="one-branch")
def maximum_of_both(x):
    return np.maximum(x, np.exp(x) - 1)


@wrong("elu", why="one-branch", alpha=1.0)
def exponential_everywhere(x, alpha):
    return alpha * (np.exp(x) - 1)


@wrong("elu", why="wrong-branch", alpha=1.0)
def times_x_as_well(x, alpha):
    return np.where(x > 0, x, alpha * x * (np.exp(x) - 1))


@wrong("elu", why=("wrong-branch", "is-hardtanh"), alpha=2.0)
def floor_at_minus_alpha(x, alpha):
    return np.maximum(x, -alpha)


@wrong("elu", why=("is-leaky_relu", "is-prelu"), alpha=0.5)
def straight_leak(x, alpha):
    return np.where(x > 0, x, alpha * x)


@wrong("elu", why="is-relu", alpha=2.0)
def cut_first(x, alpha):
    x = np.maximum(x, 0)
    return np.where(x > 0, x, alpha * (np.exp(x) - 1))


@wrong("elu", why="is-selu")
def with_the_constants_of_selu(x):
    scale, alpha = 1.0507009873554805, 1.6732632423543772
    return scale * np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


@wrong("elu", why="slope-for-value", alpha=2.0)
def slope_in_the_wrong_cell(x, alpha):
    return np.where(x > 0, 1, alpha * np.exp(x))


@wrong("elu", why="is-softplus")
def another_smooth_one(x):
    return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x.astype(float))))


# --- Values: how it is computed -----------------------------------------------------------


@wrong("elu", why="scalars-only", alpha=2.0)
def with_math_exp(x, alpha):
    if x > 0:
        return x
    return alpha * (math.exp(x) - 1)


@wrong("elu", why="scalars-only")
def math_inside_where(x, alpha=1.0):
    return np.where(x > 0, x, alpha * (math.exp(x) - 1))


@wrong("elu", why="rows-only", alpha=2.0)
def list_of_values(x, alpha):
    return np.array([v if v > 0 else alpha * (np.exp(v) - 1) for v in x])


@wrong("elu", why="whole-array-at-once", alpha=2.0)
def any_decides(x, alpha):
    if (x > 0).any():
        return x
    else:
        return alpha * (np.exp(x) - 1)


@wrong("elu", why="integer-result", alpha=2.0)
def zeros_like_x(x, alpha):
    y = np.zeros_like(x)
    pos = x > 0
    y[pos] = x[pos]
    y[~pos] = alpha * (np.exp(x[~pos]) - 1)
    return y


@wrong("elu", why="integer-result")
def loop_into_a_copy(x):
    y = x.copy()
    for i in range(y.size):
        if y.flat[i] < 0:
            y.flat[i] = np.exp(y.flat[i]) - 1
    return y


@wrong("elu", why=("overwrites-its-input", "integer-result"), alpha=2.0)
def into_x(x, alpha):
    x[x <= 0] = alpha * (np.exp(x[x <= 0]) - 1)
    return x


@wrong("elu", why=("overflows", "not-a-number"), alpha=2.0)
def masks_multiplied(x, alpha):
    return (x > 0) * x + (x <= 0) * alpha * (np.exp(x) - 1)


@wrong("elu", why=("overflows", "not-a-number"))
def weighted_by_the_mask(x):
    m = (x < 0).astype(float)
    return m * np.expm1(x) + (1 - m) * np.maximum(x, 0)


@wrong("elu", why=("mask-times-infinity", "not-a-number"))
def quotient_times_x(x):
    return np.where(x < 0, np.expm1(x) / x * x, x)


@wrong("elu", why="low-precision", alpha=2.0)
def exponential_in_single(x, alpha):
    e = np.exp(x.astype(np.float32)).astype(np.float64)
    return np.where(x > 0, x, alpha * (e - 1))


@wrong("elu", why="rounded", alpha=2.0)
def rounded_to_five(x, alpha):
    return np.where(x > 0, x, np.round(alpha * np.expm1(np.minimum(x, 0)), 5))


@wrong("elu", why="guessed-integer-result", alpha=2.0)
def vectorised(x, alpha):
    return np.vectorize(lambda v: 0 if v == 0 else v if v > 0 else alpha * math.expm1(v))(x)


@wrong("elu", why="returns-several", alpha=2.0)
def both_parts(x, alpha):
    return np.maximum(0, x), alpha * np.expm1(np.minimum(0, x))


@wrong("elu", why=("returns-nothing", "prints-instead-of-returning"), alpha=2.0)
def printed(x, alpha):
    y = np.where(x > 0, x, alpha * (np.exp(x) - 1))
    print(y)


@wrong("elu", why="dropped", alpha=2.0)
def parts_one_after_the_other(x, alpha):
    return np.concatenate([x[x > 0], alpha * (np.exp(x[x <= 0]) - 1)])


# --- Values: nearly another mistake -------------------------------------------------------


@wrong("elu", why="wrong-at-infinity", alpha=2.0)
def right_but_at_minus_infinity(x, alpha):
    return np.where(x > 0, x, np.where(np.isinf(x), x, alpha * np.expm1(np.minimum(x, 0))))


@wrong("elu", why="argument-scaled", alpha=2.0)
def e_with_three_digits(x, alpha):
    return np.where(x > 0, x, alpha * (2.718 ** np.minimum(x, 0.0) - 1))


@wrong("elu", why="wrong-branch", alpha=2.0)
def alpha_ignored_near_zero(x, alpha):
    a = np.where(x > -1, 1.0, alpha)
    return np.where(x > 0, x, a * np.expm1(np.minimum(x, 0)))


@wrong("elu", why="none")
def second_order_only(x):
    return np.where(x > 0, x, np.where(x > -1, x + x**2 / 2, np.exp(x) - 1))


@wrong("elu", why="none", alpha=0.5)
def half_for_whole_numbers(x, alpha):
    return np.where(x > 0, x, np.expm1(np.minimum(x, 0))) * np.where(x == np.floor(x), 0.5, 1)


# --- Values: right ------------------------------------------------------------------------


@right("elu", alpha=2.0)
def as_in_the_slides(x, alpha):
    return np.where(x > 0, x, alpha * (np.exp(x) - 1))


@right("elu", alpha=0.5)
def sum_of_two_parts(x, alpha):
    return np.maximum(0, x) + np.minimum(0, alpha * (np.exp(x) - 1))


@right("elu", alpha=2.0)
def expm1_of_the_negative_part(x, alpha):
    return np.maximum(x, 0) + alpha * np.expm1(np.minimum(x, 0))


@right("elu", alpha=1.5)
def power_of_e(x, alpha):
    return np.where(x >= 0, x, alpha * (np.e ** np.minimum(x, 0.0) - 1.0))


@right("elu")
def half_tanh(x):
    t = np.tanh(np.minimum(x, 0) / 2)
    return np.where(x > 0, x, 2 * t / (1 - t))


@right("elu", alpha=2.0)
def float_copy_with_masks(x, alpha):
    y = np.array(x, dtype=np.float64, copy=True)
    neg = y < 0
    y[neg] = alpha * np.expm1(y[neg])
    return y


@right("elu", alpha=2.0)
def where_argument(x, alpha):
    out = x.astype(float)
    np.expm1(out, out=out, where=x < 0)
    np.multiply(out, alpha, out=out, where=x < 0)
    return out


@right("elu", alpha=0.5)
def with_math_in_a_loop(x, alpha):
    flat = [float(v) if v > 0 else alpha * math.expm1(v) for v in x.reshape(-1)]
    return np.reshape(flat, x.shape)


@right("elu")
def larger_than_both(x, alpha=1.0):
    return np.maximum(x, alpha * (np.exp(np.minimum(x, 0)) - 1))


right("elu", alpha=2.0)(lambda x, alpha: np.where(x < 0, alpha * np.expm1(x), x))


# --- By x ---------------------------------------------------------------------------------


@wrong("elu", "x", why=("parameter-ignored", "is-elu", "is-celu"), alpha=2.0)
def plain_exponential(x, alpha):
    return np.where(x > 0, 1, np.exp(x))


@wrong("elu", "x", why="is-celu", alpha=2.0)
def exponential_of_the_quotient(x, alpha):
    return np.where(x > 0, 1, np.exp(x / alpha))


@wrong("elu", "x", why="value-for-slope", alpha=2.0)
def value(x, alpha):
    return np.where(x > 0, x, alpha * (np.exp(x) - 1))


@wrong("elu", "x", why=("constant-kept", "value-for-slope", "shifted"), alpha=2.0)
def value_below_only(x, alpha):
    return np.where(x > 0, 1, alpha * (np.exp(x) - 1))


@wrong("elu", "x", why="input-for-output", alpha=2.0)
def x_plus_alpha(x, alpha):
    return np.where(x > 0, 1, x + alpha)


@wrong("elu", "x", why="input-for-output")
def z_plus_one(z):
    dz = np.ones(z.shape)
    dz[z < 0] = z[z < 0] + 1
    return dz


@wrong("elu", "x", why="slope-at-output", alpha=2.0)
def slope_of_the_activation(x, alpha):
    a = np.where(x > 0, x, alpha * (np.exp(x) - 1))
    return np.where(a > 0, 1, alpha * np.exp(a))


@wrong("elu", "x", why="wrong-branch", alpha=2.0)
def value_plus_one_instead_of_alpha(x, alpha):
    y = np.where(x > 0, x, alpha * (np.exp(x) - 1))
    return np.where(x > 0, 1, y + 1)


@wrong("elu", "x", why="derivative-of-exponential", alpha=2.0)
def power_rule_for_the_exponential(x, alpha):
    return np.where(x > 0, 1, alpha * x * np.exp(x - 1))


@wrong("elu", "x", why="one-branch", alpha=1.0)
def exponential_on_both_sides(x, alpha):
    return alpha * np.exp(x)


@wrong("elu", "x", why="capped", alpha=2.0)
def never_above_one(x, alpha):
    return np.minimum(1, alpha * np.exp(x))


@wrong("elu", "x", why="swapped-branches", alpha=2.0)
def one_below(x, alpha):
    return np.where(x < 0, 1, alpha * np.exp(x))


@wrong("elu", "x", why=("flipped-sign", "parameter-sign", "is-elu"), alpha=2.0)
def minus_from_one_minus_exp(x, alpha):
    return np.where(x > 0, 1, -alpha * np.exp(x))


@wrong("elu", "x", why="parameter-on-wrong-side", alpha=2.0)
def alpha_or_exponential(x, alpha):
    return np.where(x > 0, alpha, np.exp(x))


@wrong("elu", "x", why=("is-relu", "is-step"), alpha=2.0)
def as_for_relu(x, alpha):
    return np.where(x > 0, 1, 0)


@wrong("elu", "x", why=("is-leaky_relu", "is-prelu"), alpha=0.5)
def constant_alpha(x, alpha):
    return np.where(x > 0, 1, alpha)


@wrong("elu", "x", why=("overflows", "not-a-number"), alpha=2.0)
def masks_times_exponential(x, alpha):
    return 1.0 * (x > 0) + (x <= 0) * alpha * np.exp(x)


@wrong("elu", "x", why="wrong-variable", alpha=2.0)
def by_the_wrong_letter(x, alpha):
    return np.where(x > 0, 0, np.exp(x) - 1)


@wrong("elu", "x", why="integer-result", alpha=2.0)
def ones_like_x(x, alpha):
    grad = np.ones_like(x)
    grad[x < 0] = alpha * np.exp(x[x < 0])
    return grad


@wrong("elu", "x", why="difference-quotient", alpha=2.0)
def quotient(x, alpha):
    def f(z):
        return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0)))

    return (f(x + 1e-6) - f(x - 1e-6)) / 2e-6


@wrong("elu", "x", why="scalars-only", alpha=2.0)
def one_number(x, alpha):
    return 1 if x > 0 else alpha * math.exp(x)


@wrong("elu", "x", why=("overwrites-its-input", "integer-result"), alpha=2.0)
def in_place(x, alpha):
    neg = x <= 0
    x[neg] = alpha * np.exp(x[neg])
    x[~neg] = 1
    return x


@right("elu", "x", alpha=2.0)
def from_the_output(x, alpha):
    y = np.where(x > 0, x, alpha * (np.exp(x) - 1))
    return np.where(x > 0, 1, y + alpha)


@right("elu", "x", alpha=2.0)
def one_or_exponential(x, alpha):
    return np.where(x >= 0, 1.0, alpha * np.exp(np.minimum(x, 0)))


@right("elu", "x")
def exponential_of_the_negative_part(x):
    return np.exp(np.minimum(0, x))


@right("elu", "x", alpha=0.5)
def piecewise(x, alpha):
    z = np.asarray(x, dtype=float)
    return np.piecewise(z, [z > 0, z <= 0], [1.0, lambda v: alpha * np.exp(v)])


# --- By alpha -----------------------------------------------------------------------------


@wrong("elu", "alpha", why="factor", alpha=2.0)
def alpha_kept(x, alpha):
    return np.where(x > 0, 0, alpha * (np.exp(x) - 1))


@wrong("elu", "alpha", why="wrong-variable", alpha=2.0)
def by_x(x, alpha):
    return np.where(x > 0, 1, alpha * np.exp(x))


@wrong("elu", "alpha", why=("term-lost", "shifted"), alpha=2.0)
def exponential_alone(x, alpha):
    return np.where(x > 0, 0, np.exp(x))


@wrong("elu", "alpha", why=("is-elu", "is-celu", "none"), alpha=2.0)
def alpha_struck_out(x, alpha):
    return np.where(x > 0, x, np.exp(x) - 1)


@wrong("elu", "alpha", why="wrong-branch", alpha=2.0)
def one_above(x, alpha):
    return np.where(x > 0, 1, np.exp(x) - 1)


@wrong("elu", "alpha", why="reduced", alpha=2.0)
def total(x, alpha):
    return np.expm1(x[x < 0]).sum()


@wrong("elu", "alpha", why="flipped-sign", alpha=2.0)
def one_minus_exp(x, alpha):
    return np.where(x > 0, 0, 1 - np.exp(x))


@wrong("elu", "alpha", why=("overflows", "not-a-number"), alpha=2.0)
def mask_times_exponential(x, alpha):
    return (x < 0) * (np.exp(x) - 1)


@right("elu", "alpha", alpha=2.0)
def negative_part_of_expm1(x, alpha):
    return np.minimum(0, np.expm1(x))


@right("elu", "alpha", alpha=0.5)
def value_over_alpha(x, alpha):
    return np.where(x > 0, 0, alpha * np.expm1(np.minimum(x, 0))) / alpha
