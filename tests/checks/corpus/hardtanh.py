"""Hardtanh, and its derivatives."""

import numpy as np
from checks.corpus import right, wrong

# --- Values -------------------------------------------------------------------------------


@wrong("hardtanh", why="is-tanh")
def soft(x):
    return np.tanh(x)


@wrong("hardtanh", why=("is-relu6", "is-hardtanh"))
def bounds_of_relu6(x):
    return np.clip(x, 0, 6)


@wrong("hardtanh", why=("cut-below", "is-hardtanh"))
def from_zero(x):
    return np.clip(x, 0, 1)


@wrong("hardtanh", why=("parameter-ignored", "is-hardtanh"), min_val=-2.0, max_val=0.5)
def usual_bounds(x, min_val, max_val):
    return np.clip(x, -1, 1)


@wrong("hardtanh", why="parameters-exchanged", min_val=-2.0, max_val=0.5)
def minimum_and_maximum_exchanged(x, min_val, max_val):
    return np.minimum(np.maximum(x, max_val), min_val)


@wrong(
    "hardtanh",
    why=("parameters-exchanged", "is-hardtanh", "parameter-ignored"),
    min_val=-2.0,
    max_val=0.5,
)
def symmetric(x, min_val, max_val):
    return np.clip(x, -max_val, max_val)


@wrong("hardtanh", why="is-sign")
def only_the_ends(x):
    return np.where(x > 0, 1, np.where(x < 0, -1, 0))


@wrong("hardtanh", why="wrong-branch")
def zero_outside(x):
    return np.where(np.abs(1.0 * x) <= 1, x, 0)


@wrong("hardtanh", why="wrong-branch")
def one_on_both_sides(x):
    return np.where(np.abs(1.0 * x) > 1, 1, x)


@wrong("hardtanh", why=("cancels", "not-a-number"))
def two_magnitudes(x):
    z = 1.0 * x
    return (np.abs(z + 1) - np.abs(z - 1)) / 2


@wrong("hardtanh", why="scalars-only")
def max_and_min(x):
    return max(-1, min(1, x))


@wrong("hardtanh", why="overwrites-its-input", min_val=-2.0, max_val=2.0)
def in_place(x, min_val, max_val):
    x[x < min_val] = min_val
    x[x > max_val] = max_val
    return x


@wrong("hardtanh", why="slope-for-value")
def slope(x):
    return np.where((x > -1) & (x < 1), 1.0, 0.0)


@right("hardtanh", min_val=-2.0, max_val=0.5)
def clip(x, min_val, max_val):
    return np.clip(x, min_val, max_val)


@right("hardtanh")
def sign_times_smaller(x):
    z = x.astype(float)
    return np.sign(z) * np.minimum(np.abs(z), 1)


@right("hardtanh", min_val=-0.5, max_val=1.5)
def maximum_of_minimum(x, min_val, max_val):
    return np.maximum(min_val, np.minimum(x, max_val))


# --- By x and by the bounds ---------------------------------------------------------------


@wrong("hardtanh", "x", why="is-tanh")
def slope_of_tanh(x):
    return 1 - np.tanh(x) ** 2


@wrong("hardtanh", "x", why="value-for-slope")
def value(x):
    return np.clip(x, -1, 1)


@wrong("hardtanh", "x", why="wrong-branch")
def on_above_the_lower_bound(x):
    return np.where(x > -1, 1, 0)


@wrong("hardtanh", "x", why=("parameter-ignored", "is-hardtanh"), min_val=-2.0, max_val=0.5)
def inside_one(x, min_val, max_val):
    return (np.abs(1.0 * x) < 1).astype(float)


@wrong("hardtanh", "x", why=("mask-of-output", "constant-slope", "is-identity"))
def output_within_the_bounds(x):
    y = np.clip(x, -1, 1)
    return np.where((y >= -1) & (y <= 1), 1, 0)


@wrong("hardtanh", "x", why=("swapped-branches", "none"))
def outside(x):
    return np.where(np.abs(1.0 * x) > 1, 1, 0)


@wrong("hardtanh", "max_val", why=("wrong-variable", "none"), min_val=-2.0, max_val=0.5)
def by_the_other_bound(x, min_val, max_val):
    return np.where(x <= min_val, 1.0, 0.0)


@wrong("hardtanh", "min_val", why="wrong-variable", min_val=-2.0, max_val=0.5)
def by_x(x, min_val, max_val):
    return np.where((x > min_val) & (x < max_val), 1.0, 0.0)


@wrong("hardtanh", "max_val", why=("factor", "none"), min_val=-2.0, max_val=0.5)
def bound_itself(x, min_val, max_val):
    return np.where(x > max_val, max_val, 0)


@right("hardtanh", "x", min_val=-2.0, max_val=0.5)
def strictly_inside(x, min_val, max_val):
    return np.logical_and(x > min_val, x < max_val)


@right("hardtanh", "max_val", min_val=-2.0, max_val=0.5)
def one_above(x, min_val, max_val):
    return np.where(x >= max_val, 1, 0)


@right("hardtanh", "min_val", min_val=-2.0, max_val=0.5)
def one_below(x, min_val, max_val):
    return (x <= min_val).astype(np.float32)
