"""Hardswish, and its derivative."""

import numpy as np
from checks.corpus import right, wrong

# --- Values -------------------------------------------------------------------------------


@wrong("hardswish", why=("mask-times-infinity", "not-a-number"))
def x_times_relu6(x):
    return x * np.minimum(np.maximum(0, x + 3.0), 6) / 6


@wrong("hardswish", why="factor")
def sixth_forgotten(x):
    return np.maximum(x, -3) * np.clip(x + 3.0, 0, 6)


@wrong("hardswish", why="factor-lost")
def hard_sigmoid(x):
    return np.clip(x + 3.0, 0, 6) / 6


@wrong("hardswish", why="term-lost")
def three_forgotten(x):
    return np.maximum(x, 0) * np.clip(x, 0, 6) / 6


@wrong("hardswish", why="sign-of-term")
def three_subtracted(x):
    return np.maximum(x, 0) * np.clip(x - 3.0, 0, 6) / 6


@wrong("hardswish", why="limit-lost")
def top_forgotten(x):
    z = np.maximum(x, -3.0)
    return z * np.maximum(0, z + 3) / 6


@wrong("hardswish", why="limit-lost")
def bottom_forgotten(x):
    return x * np.minimum(6, x + 3.0) / 6


@wrong("hardswish", why="one-branch")
def middle_everywhere(x):
    return x * (x + 3.0) / 6


@wrong("hardswish", why="factor-of-term")
def gate_of_old_keras(x):
    return np.maximum(x, -2.5) * np.clip(0.2 * x + 0.5, 0, 1)


@wrong("hardswish", why="is-silu")
def swish(x):
    z = np.maximum(x, -700.0)
    return z / (1 + np.exp(-z))


@wrong("hardswish", why="is-relu6")
def relu6(x):
    return np.clip(x, 0, 6)


@wrong("hardswish", why="is-relu")
def relu(x):
    return np.maximum(0, x)


@wrong("hardswish", why="wrong-branch")
def divided_by_three(x):
    return np.maximum(x, -3) * np.clip(x + 3.0, 0, 3) / 3


@wrong("hardswish", why="wrong-branch")
def zero_above_three(x):
    return np.where(np.abs(1.0 * x) < 3, x * (x + 3.0) / 6, 0)


@wrong("hardswish", why="integer-result")
def into_zeros_like(x):
    y = np.zeros_like(x)
    mid = (x > -3) & (x < 3)
    y[x >= 3] = x[x >= 3]
    y[mid] = x[mid] * (x[mid] + 3) / 6
    return y


@wrong("hardswish", why=("wrong-branch", "integer-result"))
def floor_division(x):
    return np.maximum(x, -3.0) * (np.clip(x + 3.0, 0, 6) // 6)


@wrong("hardswish", why="scalars-only")
def three_cases(x):
    if x <= -3:
        return 0
    if x >= 3:
        return x
    return x * (x + 3) / 6


@wrong("hardswish", why=("cancels", "not-a-number"))
def relu6_as_a_difference(x):
    z = np.maximum(x, -3.0)
    r = np.maximum(0, z + 3) - np.maximum(0, z - 3)
    return z * r / 6


@wrong("hardswish", why="threshold-moved")
def kinks_at_six(x):
    return np.where(x > 6, x, np.where(x > -3, x * (x + 3.0) / 6, 0))


@right("hardswish")
def cases(x):
    return np.where(x <= -3, 0, np.where(x >= 3, x, x * (x + 3.0) / 6))


@right("hardswish")
def bounded_times_gate(x):
    return np.maximum(x, -3.0) * np.clip(x / 6 + 0.5, 0, 1)


@right("hardswish")
def select(x):
    z = x.astype(float)
    return np.select([z < -3, z > 3], [0.0, z], default=z * (z + 3) / 6)


# --- By x ---------------------------------------------------------------------------------


@wrong("hardswish", "x", why="one-branch")
def line_everywhere(x):
    return (2.0 * x + 3) / 6


@wrong("hardswish", "x", why=("product-rule", "none"))
def gate_only(x):
    return np.clip(x + 3.0, 0, 6) / 6


@wrong("hardswish", "x", why="term-lost")
def x_over_three(x):
    return np.where(x <= -3, 0, np.where(x >= 3, 1, x / 3))


@wrong("hardswish", "x", why="product-rule")
def two_forgotten(x):
    return np.where(x <= -3, 0, np.where(x >= 3, 1, (x + 3.0) / 6))


@wrong("hardswish", "x", why="wrong-branch")
def x_above_three(x):
    return np.where(x <= -3, 0, np.where(x >= 3, x, (2.0 * x + 3) / 6))


@wrong("hardswish", "x", why="floored")
def clipped_to_one(x):
    return np.clip((2.0 * x + 3) / 6, 0, 1)


@wrong("hardswish", "x", why="is-silu")
def slope_of_swish(x):
    z = np.clip(x, -700.0, 700.0)
    s = 1 / (1 + np.exp(-z))
    return s * (1 + z * (1 - s))


@wrong("hardswish", "x", why="value-for-slope")
def value(x):
    return np.maximum(x, -3) * np.clip(x + 3.0, 0, 6) / 6


@wrong("hardswish", "x", why=("is-relu", "is-step"))
def step(x):
    return np.where(x > 0, 1, 0)


@wrong("hardswish", "x", why="integer-result")
def into_ones_like(x):
    d = np.ones_like(x)
    d[x <= -3] = 0
    mid = (x > -3) & (x < 3)
    d[mid] = (2 * x[mid] + 3) / 6
    return d


@wrong("hardswish", "x", why="difference-quotient")
def quotient(x):
    def f(t):
        return np.maximum(t, -3) * np.clip(t + 3, 0, 6) / 6

    return (f(x + 1e-5) - f(x - 1e-5)) / 2e-5


@right("hardswish", "x")
def three_cases_of_slopes(x):
    return np.where(x < -3, 0, np.where(x > 3, 1, x / 3 + 0.5))


@right("hardswish", "x")
def gate_plus_x_times_slope_of_gate(x):
    gate = np.clip(x + 3.0, 0, 6) / 6
    inside = (x > -3) & (x < 3)
    return gate + np.where(inside, x / 6, 0)
