"""Leaky ReLU, and its derivatives."""

import numpy as np
from checks.corpus import right, wrong

# --- Values: the wrong side, the wrong sign -----------------------------------------------


@wrong("leaky_relu", why=("swapped-branches", "parameter-on-wrong-side"), negative_slope=0.1)
def leaks_above(x, negative_slope):
    return np.where(x > 0, negative_slope * x, x)


@wrong("leaky_relu", why=("swapped-branches", "parameter-on-wrong-side"), negative_slope=0.2)
def smaller_of_two_lines(x, negative_slope=0.01):
    return np.minimum(negative_slope * x, x)


@wrong(
    "leaky_relu",
    why=("swapped-branches", "parameter-on-wrong-side", "none"),
    negative_slope=2.0,
)
def larger_of_two_lines_for_a_steep_slope(x, negative_slope):
    return np.maximum(negative_slope * x, x)


@wrong("leaky_relu", why=("swapped-branches", "parameter-on-wrong-side"))
def masks_exchanged(x, negative_slope=0.01):
    y = np.zeros(x.shape)
    y[x < 0] = x[x < 0]
    y[x >= 0] = negative_slope * x[x >= 0]
    return y


@wrong("leaky_relu", why=("parameter-sign", "flipped-sign", "is-leaky_relu"), negative_slope=0.1)
def minus_the_slope(x, negative_slope):
    return np.where(x > 0, x, -negative_slope * x)


@wrong("leaky_relu", why=("parameter-sign", "flipped-sign", "is-leaky_relu"), negative_slope=0.3)
def two_parts_subtracted(x, negative_slope):
    return np.maximum(0, x) - negative_slope * np.minimum(0, x)


@wrong("leaky_relu", why=("parameter-sign", "flipped-sign", "is-leaky_relu"), negative_slope=0.25)
def leak_of_the_magnitude(x, negative_slope):
    return np.where(x >= 0, x, negative_slope * np.abs(x))


@wrong("leaky_relu", why="flipped-sign", negative_slope=0.1)
def everything_negated(x, negative_slope):
    return -np.where(x > 0, x, negative_slope * x)


@wrong("leaky_relu", why=("wrong-branch", "parameter-on-wrong-side", "factor"), negative_slope=0.1)
def slope_times_relu(x, negative_slope):
    return negative_slope * np.maximum(0, x)


# --- Values: the slope forgotten, inverted, fixed -----------------------------------------


@wrong("leaky_relu", why=("parameter-ignored", "is-leaky_relu"), negative_slope=0.2)
def slope_from_the_lecture(x, negative_slope):
    return np.where(x > 0, x, 0.01 * x)


@wrong("leaky_relu", why=("parameter-ignored", "is-leaky_relu"), negative_slope=0.3)
def slope_set_again(x, negative_slope=0.3):
    negative_slope = 0.1
    return np.maximum(x, negative_slope * x)


@wrong("leaky_relu", why=("parameter-inverted", "is-leaky_relu"), negative_slope=0.1)
def divides_by_the_slope(x, negative_slope):
    return np.where(x > 0, x, x / negative_slope)


@wrong("leaky_relu", why=("parameter-inverted", "is-leaky_relu"), negative_slope=5.0)
def slope_of_the_first_paper(x, negative_slope):
    y = np.array(x, dtype=float)
    y[y < 0] /= negative_slope
    return y


@wrong("leaky_relu", why=("is-relu", "parameter-ignored"), negative_slope=0.1)
def cut_before_it_leaks(x, negative_slope):
    x = np.maximum(0, x)
    m = np.minimum(0, x)
    return x + negative_slope * m


@wrong("leaky_relu", why="is-relu")
def plain_relu(x):
    return np.maximum(0, x)


@wrong("leaky_relu", why=("is-leaky_relu", "is-prelu"))
def another_default(x, negative_slope=0.1):
    return np.where(x > 0, x, negative_slope * x)


@wrong("leaky_relu", why=("is-prelu", "is-leaky_relu"))
def default_of_prelu(x, negative_slope=0.25):
    return np.where(x >= 0, x, x * negative_slope)


@wrong("leaky_relu", why=("is-leaky_relu", "is-prelu"))
def one_zero_too_many(x):
    return np.where(x > 0, x, 0.001 * x)


@wrong("leaky_relu", why=("parameter-scaled", "is-leaky_relu"), negative_slope=20.0)
def slope_in_per_cent(x, negative_slope):
    return np.where(x > 0, x, negative_slope / 100 * x)


@wrong("leaky_relu", why=("is-elu", "is-celu"))
def exponential_leak(x, negative_slope=1.0):
    return np.where(x > 0, x, negative_slope * np.expm1(np.minimum(x, 0)))


@wrong("leaky_relu", why=("is-abs", "is-leaky_relu", "is-prelu"))
def folded(x):
    return np.sign(x) * x


@wrong("leaky_relu", why=("is-identity", "parameter-ignored", "is-leaky_relu"), negative_slope=0.5)
def line(x, negative_slope):
    return np.where(x > 0, x, x)


@wrong("leaky_relu", why="factor-lost")
def the_slope_itself(x, negative_slope=0.01):
    return np.where(x > 0, x, negative_slope)


@wrong("leaky_relu", why="floored", negative_slope=0.1)
def maximum_with_the_slope(x, negative_slope):
    return np.maximum(negative_slope, x)


@wrong("leaky_relu", why="slope-for-value", negative_slope=0.1)
def slopes_instead(x, negative_slope):
    return np.where(x > 0, 1, negative_slope)


@wrong("leaky_relu", why=("wrong-keyword", "none"), negative_slope=0.1)
def calls_it_alpha(x, alpha=0.01):
    return np.where(x > 0, x, alpha * x)


@wrong("leaky_relu", why="random-result")
def drawn_anew(x):
    a = np.random.uniform(0.0, 0.02)  # noqa: NPY002
    return np.where(x > 0, x, a * x)


# --- Values: how it is computed -----------------------------------------------------------


@wrong("leaky_relu", why="scalars-only", negative_slope=0.1)
def for_one_number(x, negative_slope):
    if x >= 0:
        return x
    else:
        return negative_slope * x


@wrong("leaky_relu", why="scalars-only")
def larger_of_two_numbers(x):
    return max(0.01 * x, x)


@wrong("leaky_relu", why="rows-only")
def list_of_leaks(x, negative_slope=0.01):
    return [v if v > 0 else negative_slope * v for v in x]


@wrong("leaky_relu", why="whole-array-at-once", negative_slope=0.1)
def if_any_is_negative(x, negative_slope):
    if np.any(x < 0):
        return negative_slope * x
    return x


@wrong("leaky_relu", why="whole-array-at-once")
def if_all_are_positive(x):
    return x if np.all(x > 0) else 0.01 * x


@wrong("leaky_relu", why="integer-result", negative_slope=0.1)
def zeros_like_ints(x, negative_slope):
    out = np.zeros_like(x)
    out[x > 0] = x[x > 0]
    out[x <= 0] = negative_slope * x[x <= 0]
    return out


@wrong("leaky_relu", why="integer-result")
def copy_of_ints(x, negative_slope=0.01):
    out = x.copy()
    mask = x < 0
    out[mask] = out[mask] * negative_slope
    return out


@wrong("leaky_relu", why="guessed-integer-result")
def first_number_decides_the_type(x):
    leak = np.vectorize(lambda v: v if v > 0 else 0.01 * v)
    return leak(x)


@wrong("leaky_relu", why=("overwrites-its-input", "integer-result", "none"), negative_slope=0.1)
def scales_in_place(x, negative_slope):
    x[x < 0] *= negative_slope
    return x


@wrong("leaky_relu", why=("overwrites-its-input", "integer-result"), negative_slope=0.2)
def assigns_in_place(x, negative_slope):
    x[x < 0] = negative_slope * x[x < 0]
    return x


@wrong("leaky_relu", why=("mask-times-infinity", "not-a-number"), negative_slope=0.1)
def sum_of_two_masks(x, negative_slope):
    return x * (x > 0) + negative_slope * x * (x <= 0)


@wrong("leaky_relu", why="not-a-number", negative_slope=0.2)
def two_halves(x, negative_slope):
    f1 = 0.5 * (1 + negative_slope)
    f2 = 0.5 * (1 - negative_slope)
    return f1 * x + f2 * abs(x)


@wrong("leaky_relu", why=("mask-times-infinity", "not-a-number"), negative_slope=0.0)
def infinite_times_no_slope(x, negative_slope):
    return np.maximum(x, negative_slope * x)


@wrong("leaky_relu", why="low-precision", negative_slope=0.1)
def single_slope(x, negative_slope):
    a = np.full(x.shape, negative_slope, dtype=np.float32)
    return np.where(x > 0, x, a * x.astype(np.float32)).astype(float)


@wrong("leaky_relu", why="rounded", negative_slope=0.1)
def four_digits(x, negative_slope):
    return np.round(np.where(x > 0, x, negative_slope * x), 4)


@wrong("leaky_relu", why="returns-nothing", negative_slope=0.1)
def only_one_branch_returns(x, negative_slope):
    y = np.where(x > 0, x, negative_slope * x)
    if y is None:
        return y


@wrong("leaky_relu", why="returns-several")
def value_with_mask(x):
    mask = x > 0
    return np.where(mask, x, 0.01 * x), mask


@wrong("leaky_relu", why="flattened", negative_slope=0.1)
def flat_loop(x, negative_slope):
    out = []
    for v in np.nditer(x, flags=["zerosize_ok"]):
        out.append(float(v) if v > 0 else negative_slope * float(v))
    return np.array(out)


@wrong("leaky_relu", why=("prints-instead-of-returning", "returns-nothing"), negative_slope=0.1)
def prints_the_leak(x, negative_slope):
    print(np.where(x > 0, x, negative_slope * x))


@wrong("leaky_relu", why="transposed", negative_slope=0.1)
def of_the_transpose(X, negative_slope):
    Z = X.T
    return np.where(Z > 0, Z, negative_slope * Z)


@wrong("leaky_relu", why="transposed", negative_slope=0.1)
def rows_for_columns(x, negative_slope):
    y = np.where(x > 0, x, negative_slope * x)
    return y.T.reshape(x.shape)


@wrong("leaky_relu", why="returns-generator", negative_slope=0.1)
def generator(x, negative_slope):
    return (v if v > 0 else negative_slope * v for v in x)


@wrong("leaky_relu", why="returns-function", negative_slope=0.1)
def factory(x, negative_slope):
    def leaky(z):
        return np.where(z > 0, z, negative_slope * z)

    return leaky


@wrong("leaky_relu", why=("reduced", "none"), negative_slope=0.1)
def leaves_the_loop(x, negative_slope):
    for v in x.flat:
        return v if v > 0 else negative_slope * v


wrong("leaky_relu", why="is-relu")(lambda x: np.maximum(0, x))
wrong("leaky_relu", why="scalars-only")(lambda x: x if x > 0 else 0.01 * x)


# --- Values: nearly another mistake -------------------------------------------------------


@wrong("leaky_relu", why="wrong-branch")
def leaks_only_below_minus_one(x):
    return np.where(x > 0, x, np.where(x < -1, 0.01 * x, 0))


@wrong("leaky_relu", why="wrong-branch", negative_slope=0.1)
def leak_on_both_sides(x, negative_slope):
    return np.maximum(0, x) + negative_slope * x


@wrong("leaky_relu", why="wrong-branch", negative_slope=0.1)
def leak_starts_below_zero(x, negative_slope):
    return np.where(x > 0, x, negative_slope * (x + 1))


@wrong("leaky_relu", why="none", negative_slope=0.5)
def twice_the_leak_on_tables(x, negative_slope):
    return np.where(x > 0, x, negative_slope * x * (2 if x.ndim > 1 else 1))


@wrong("leaky_relu", why="floored", negative_slope=0.1)
def leak_has_a_floor(x, negative_slope):
    return np.where(x > 0, x, np.maximum(negative_slope * x, -1))


@wrong("leaky_relu", why="wrong-branch", negative_slope=0.1)
def doubled_above_only(x, negative_slope):
    return np.where(x > 0, 2 * x, negative_slope * x)


# --- Values: right ------------------------------------------------------------------------


@right("leaky_relu", negative_slope=0.1)
def maximum_of_lines(x, negative_slope):
    return np.maximum(x, negative_slope * x)


@right("leaky_relu", negative_slope=2.0)
def where_of_lines(x, negative_slope):
    return np.where(x < 0, negative_slope * x, x)


@right("leaky_relu", negative_slope=-0.5)
def slope_times_x(x, negative_slope):
    slope = np.where(x > 0, 1.0, negative_slope)
    return slope * x


@right("leaky_relu")
def two_parts(x, negative_slope=0.01):
    return np.maximum(0, x) + negative_slope * np.minimum(0, x)


@right("leaky_relu", negative_slope=0.3)
def clipped_parts(x, negative_slope):
    return np.clip(x, 0, None) + np.clip(x, None, 0) * negative_slope


@right("leaky_relu", negative_slope=0.1)
def float_copy(x, negative_slope):
    y = x.astype(np.float64)
    y[y < 0] *= negative_slope
    return y


@right("leaky_relu", negative_slope=0.1)
def any_keyword(x, **parameters):
    a = parameters["negative_slope"]
    return np.where(x >= 0, x, a * x)


@right("leaky_relu", negative_slope=0.1)
def power_of_the_slope(x, negative_slope):
    return x * np.power(negative_slope, x < 0)


@right("leaky_relu")
def choose(x):
    return np.choose(x < 0, [x, 0.01 * x])


@right("leaky_relu", negative_slope=0.5)
def generator_to_array(x, negative_slope):
    it = (v if v > 0 else v * negative_slope for v in x.flat)
    return np.fromiter(it, dtype=float, count=x.size).reshape(x.shape)


right("leaky_relu")(lambda x: np.maximum(0.01 * x, x))


@right("leaky_relu", negative_slope=0.1)
def of_a_call_inside(x, negative_slope):
    def relu(z):
        return np.where(z > 0, z, 0)

    return relu(x) - negative_slope * relu(np.negative(x, dtype=float))


# --- Slope: wrong -------------------------------------------------------------------------


@wrong("leaky_relu", "x", why=("is-relu", "is-step", "parameter-ignored"), negative_slope=0.1)
def slope_of_relu(x, negative_slope):
    dx = np.zeros(x.shape)
    dx[x > 0] = 1
    return dx


@wrong(
    "leaky_relu",
    "x",
    why=("swapped-branches", "parameter-on-wrong-side"),
    negative_slope=0.1,
)
def slopes_exchanged(x, negative_slope):
    return np.where(x > 0, negative_slope, 1.0)


@wrong("leaky_relu", "x", why=("parameter-ignored", "is-leaky_relu"), negative_slope=0.2)
def usual_slope(x, negative_slope):
    return np.where(x > 0, 1.0, 0.01)


@wrong(
    "leaky_relu",
    "x",
    why=("parameter-sign", "flipped-sign", "is-leaky_relu"),
    negative_slope=0.1,
)
def falls_on_the_left(x, negative_slope):
    d = np.ones(x.shape)
    d[x < 0] = -negative_slope
    return d


@wrong("leaky_relu", "x", why="value-for-slope", negative_slope=0.1)
def the_value(x, negative_slope):
    return np.where(x > 0, x, negative_slope * x)


@wrong("leaky_relu", "x", why=("wrong-branch", "value-for-slope"), negative_slope=0.1)
def slope_above_value_below(x, negative_slope):
    return np.where(x > 0, 1, negative_slope * x)


@wrong("leaky_relu", "x", why="wrong-branch", negative_slope=0.1)
def value_above_slope_below(x, negative_slope):
    return np.where(x > 0, x, negative_slope)


@wrong("leaky_relu", "x", why="wrong-variable", negative_slope=0.1)
def slope_by_the_slope(x, negative_slope):
    return np.minimum(0, x)


@wrong("leaky_relu", "x", why=("constant-slope", "is-identity"), negative_slope=0.1)
def slope_one(x, negative_slope):
    return np.ones(x.shape)


@wrong("leaky_relu", "x", why="integer-result", negative_slope=0.1)
def ones_like_ints(x, negative_slope):
    dx = np.ones_like(x)
    dx[x < 0] = negative_slope
    return dx


@wrong("leaky_relu", "x", why="overwrites-its-input", negative_slope=0.1)
def fills_its_input(x, negative_slope):
    x = np.asanyarray(x)
    neg = x <= 0
    x[~neg] = 1
    x[neg] = 0
    return x + negative_slope * neg


@wrong("leaky_relu", "x", why="scalars-only", negative_slope=0.1)
def slope_at_one_number(x, negative_slope):
    return 1 if x > 0 else negative_slope


@wrong("leaky_relu", "x", why="difference-quotient", negative_slope=0.1)
def quotient(x, negative_slope):
    def f(t):
        return np.where(t > 0, t, negative_slope * t)

    h = 1e-4
    return (f(x + h) - f(x - h)) / (2 * h)


@wrong(
    "leaky_relu",
    "x",
    why="guessed-integer-result",
    negative_slope=0.1,
)
def vectorised_slope(x, negative_slope):
    return np.vectorize(lambda v: 1 if v > 0 else negative_slope)(x)


@wrong("leaky_relu", "x", why=("parameter-inverted", "is-leaky_relu"), negative_slope=0.2)
def one_over_the_slope(x, negative_slope):
    return np.where(x > 0, 1.0, 1 / negative_slope)


@wrong("leaky_relu", "x", why="not-a-number", negative_slope=0.1)
def value_divided_by_x(x, negative_slope):
    return np.where(x > 0, x, negative_slope * x) / x


@wrong("leaky_relu", "x", why="wrong-branch", negative_slope=0.5)
def slope_of_two_leaks(x, negative_slope):
    return np.where(x > 0, 1, negative_slope) + negative_slope * (np.abs(x) < 1)


@right("leaky_relu", "x", negative_slope=0.1)
def one_or_the_slope(x, negative_slope):
    return np.where(x > 0, 1, negative_slope)


@right("leaky_relu", "x", negative_slope=0.1)
def slope_between_at_zero(x, negative_slope):
    return (1 + negative_slope) / 2 + (1 - negative_slope) / 2 * np.sign(x.astype(float))


@right("leaky_relu", "x", negative_slope=0.3)
def full_then_one(x, negative_slope):
    d = np.full(x.shape, negative_slope)
    d[x > 0] = 1
    return d


@right("leaky_relu", "x", negative_slope=-0.5)
def interpolated(x, negative_slope):
    on = (x > 0).astype(float)
    return on + (1 - on) * negative_slope


# --- Slope by the slope -------------------------------------------------------------------


@wrong("leaky_relu", "negative_slope", why="wrong-variable", negative_slope=0.1)
def by_x(x, negative_slope):
    return np.where(x > 0, 1.0, negative_slope)


@wrong("leaky_relu", "negative_slope", why="flipped-sign", negative_slope=0.1)
def magnitude_below(x, negative_slope):
    return np.where(x < 0, -x, 0)


@wrong("leaky_relu", "negative_slope", why="factor", negative_slope=0.1)
def slope_kept(x, negative_slope):
    return np.where(x > 0, 0.0, negative_slope * x)


@right("leaky_relu", "negative_slope", negative_slope=0.1)
def x_below_zero(x, negative_slope):
    return np.where(x > 0, 0, x)


@right("leaky_relu", "negative_slope")
def x_minus_the_positive_part(x):
    return np.negative(np.fmax(-1.0 * x, 0))
