"""ReLU6, and its derivative."""

import numpy as np
from checks.corpus import right, wrong

# --- Values -------------------------------------------------------------------------------


@wrong("relu6", why="is-relu")
def no_top(x):
    return np.maximum(0, x)


@wrong("relu6", why=("limit-lost", "is-hardtanh"))
def no_bottom(x):
    return np.minimum(6, x)


@wrong("relu6", why=("wrong-constant", "is-hardtanh"))
def top_at_one(x):
    return np.clip(x, 0, 1)


@wrong("relu6", why=("wrong-constant", "is-hardtanh"))
def both_sides(x):
    return np.clip(x, -6, 6)


@wrong("relu6", why=("wrong-constant", "is-hardtanh"))
def top_at_five(x):
    return np.minimum(np.maximum(0, x), 5)


@wrong("relu6", why="constant")
def maximum_and_minimum_exchanged(x):
    return np.maximum(np.minimum(0, x), 6)


@wrong("relu6", why="wrong-branch")
def zero_above_six(x):
    return np.where((x > 0) & (x < 6), x, 0)


@wrong("relu6", why="wrong-branch")
def six_times_relu(x):
    return 6 * np.maximum(0, x)


@wrong("relu6", why="input-scaled")
def clipped_then_scaled(x):
    return 6 * np.clip(x, 0, 1)


@wrong("relu6", why="factor")
def divided_by_six(x):
    return np.clip(x, 0, 6) / 6


@wrong("relu6", why="cancels")
def difference_of_two_relus(x):
    return np.nan_to_num(np.maximum(0, x) - np.maximum(0, x - 6.0), nan=6.0)


@wrong("relu6", why=("cancels", "not-a-number"))
def difference_of_two_relus_plain(x):
    z = x.astype(float)
    return np.maximum(0, z) - np.maximum(0, z - 6)


@wrong("relu6", why=("cancels", "not-a-number"))
def with_two_magnitudes(x):
    z = np.asarray(x, dtype=float)
    return (np.abs(z) - np.abs(z - 6) + 6) / 2


@wrong("relu6", why="slope-for-value")
def slope(x):
    return np.where((x > 0) & (x < 6), 1.0, 0.0)


@wrong("relu6", why="scalars-only")
def min_and_max(x):
    return min(max(0, x), 6)


@wrong("relu6", why="scalars-only")
def three_cases(x):
    if x < 0:
        return 0
    elif x > 6:
        return 6
    return x


@wrong("relu6", why="scalars-only")
def chained_comparison(x):
    return x if 0 < x < 6 else 6 * (x >= 6)


@wrong("relu6", why="overwrites-its-input")
def in_place(x):
    x[x < 0] = 0
    x[x > 6] = 6
    return x


@wrong("relu6", why=("overwrites-its-input", "none"))
def clip_into_x(x):
    return np.clip(x, 0, 6, out=x)


@wrong("relu6", why=("reduced", "whole-array-at-once"))
def min_of_everything(x):
    return min(6, np.max(np.maximum(0, x), initial=0))


@wrong("relu6", why=("integer-result", "rounded"))
def ints(x):
    return np.clip(x, 0, 6).astype(np.int64)


@wrong("relu6", why=("rounded", "none"))
def fixed_point(x):
    return np.round(np.clip(x, 0, 6) * 16) / 16


@wrong("relu6", why="wrong-branch")
def six_from_five_on(x):
    return np.where(x > 5, 6, np.maximum(0, x))


@wrong("relu6", why="guessed-integer-result")
def vectorised(x):
    return np.vectorize(lambda v: 0 if v < 0 else 6 if v > 6 else v)(x)


@wrong("relu6", why="wrong-branch")
def leaky_with_top(x):
    return np.minimum(np.where(x > 0, x, 0.01 * x), 6)


@right("relu6")
def clip(x):
    return np.clip(x, 0, 6)


@right("relu6")
def minimum_of_maximum(x):
    return np.minimum(np.maximum(x, 0), 6)


@right("relu6")
def median_of_three(x):
    return np.median(np.stack([np.zeros(x.shape), x.astype(float), np.full(x.shape, 6.0)]), axis=0)


@right("relu6")
def nested_where(x):
    return np.where(x <= 0, 0, np.where(x >= 6, 6, x))


@right("relu6")
def interp(x):
    return np.interp(x.astype(float), [0, 6], [0, 6])


@right("relu6")
def six_minus_relu_of_six_minus_relu(x):
    inner = np.maximum(6.0 - np.maximum(x, 0), 0)
    return np.where(inner > 0, np.maximum(x, 0), 6)


@right("relu6")
def two_masks(x):
    y = x.astype(float)
    y[y < 0] = 0
    y[y > 6] = 6
    return y


# --- By x ---------------------------------------------------------------------------------


@wrong("relu6", "x", why=("is-relu", "is-step"))
def on_above_six(x):
    return np.where(x > 0, 1.0, 0.0)


@wrong("relu6", "x", why=("wrong-branch", "is-hardtanh"))
def on_below_zero(x):
    return np.where(x < 6, 1.0, 0.0)


@wrong("relu6", "x", why="value-for-slope")
def value(x):
    return np.clip(x, 0, 6)


@wrong("relu6", "x", why="wrong-branch")
def six_above_six(x):
    return np.where(x > 6, 6, np.where(x > 0, 1, 0))


@wrong("relu6", "x", why=("swapped-branches", "none"))
def outside_for_inside(x):
    return np.where((x < 0) | (x > 6), 1, 0)


@wrong("relu6", "x", why=("mask-of-output", "constant-slope", "is-identity"))
def inside_of_the_output(x):
    a = np.clip(x, 0, 6)
    return ((a >= 0) & (a <= 6)).astype(float)


@wrong("relu6", "x", why="scalars-only")
def chained(x):
    return 1 if 0 < x < 6 else 0


@wrong("relu6", "x", why="scalars-only")
def and_of_arrays(x):
    return 1.0 * (x > 0 and x < 6)


@wrong("relu6", "x", why="is-relu")
def precedence_of_the_ampersand(x):
    return 1.0 * (x > 0 & (x < 6))


@wrong("relu6", "x", why=("threshold-moved", "is-hardtanh"))
def inside_one(x):
    return ((x > 0) & (x < 1)).astype(int)


@wrong("relu6", "x", why="overwrites-its-input")
def marks_in_place(x):
    x[(x <= 0) | (x >= 6)] = 0
    x[x > 0] = 1
    return x


@wrong("relu6", "x", why="difference-quotient")
def quotient(x):
    return (np.clip(x + 1e-6, 0, 6) - np.clip(x, 0, 6)) / 1e-6


@right("relu6", "x")
def inside(x):
    return (x > 0) & (x < 6)


@right("relu6", "x")
def product_of_two_masks(x):
    return np.where(x > 0, 1, 0) * np.where(x < 6, 1, 0)


@right("relu6", "x")
def unchanged_by_the_clip(x):
    return (np.clip(x, 0, 6) == x).astype(float)
