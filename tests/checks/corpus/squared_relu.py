"""Squared ReLU, and its derivative."""

import numpy as np
from checks.corpus import right, wrong

# --- Values -------------------------------------------------------------------------------


@wrong("squared_relu", why=("is-square", "none"))
def square_on_both_sides(x):
    return np.maximum(0, x**2)


@wrong("squared_relu", why=("is-square", "none"))
def plain_square(x):
    return np.power(x, 2)


@wrong("squared_relu", why="is-relu")
def square_forgotten(x):
    return np.maximum(0, x)


@wrong("squared_relu", why="slope-for-value")
def times_two_instead(x):
    return np.maximum(0, x) * 2


@wrong("squared_relu", why="none")
def caret(x):
    return np.maximum(0, x).astype(int) ^ 2


@wrong("squared_relu", why=("not-a-number", "overflows"))
def mask_times_square(x):
    return (x > 0) * x**2


@wrong("squared_relu", why="wrong-branch")
def sign_kept(x):
    return x * np.abs(x)


@wrong("squared_relu", why="wrong-exponent")
def cubed(x):
    return np.maximum(0.0, x) ** 3


@wrong("squared_relu", why="wrong-exponent")
def root(x):
    return np.sqrt(np.maximum(0, x))


@wrong("squared_relu", why="factor")
def half_as_in_physics(x):
    return 0.5 * np.square(np.maximum(0.0, x))


@wrong("squared_relu", why="scalars-only")
def max_of_python(x):
    return max(0, x) ** 2


@wrong("squared_relu", why="overwrites-its-input")
def in_place(x):
    x[x < 0] = 0
    return x * x


@wrong("squared_relu", why=("reduced", "none"))
def dot_product(x):
    r = np.maximum(0, x).ravel()
    return r @ r


@wrong("squared_relu", why="low-precision")
def square_in_single(x):
    return np.square(np.maximum(x, 0).astype(np.float32)).astype(float)


@wrong("squared_relu", why="none")
def matrix_square(x):
    r = np.maximum(0, x)
    return r @ r if r.ndim == 2 and r.shape[0] == r.shape[1] else r * r


@right("squared_relu")
def power(x):
    return np.maximum(0.0, x) ** 2


@right("squared_relu")
def x_times_relu(x):
    return np.where(x > 0, x, 0) * np.where(x > 0, x, 1)


@right("squared_relu")
def product(x):
    r = np.maximum(x, 0)
    return r * r


# --- By x ---------------------------------------------------------------------------------


@wrong("squared_relu", "x", why=("is-square", "none"))
def two_x(x):
    return 2.0 * x


@wrong("squared_relu", "x", why=("factor", "is-relu"))
def two_forgotten(x):
    return np.maximum(0, x)


@wrong("squared_relu", "x", why="differentiated-twice")
def step_doubled(x):
    return 2 * (x > 0)


@wrong("squared_relu", "x", why="value-for-slope")
def value(x):
    return np.maximum(0.0, x) ** 2


@wrong("squared_relu", "x", why=("is-relu", "is-step"))
def slope_of_relu(x):
    return (x > 0).astype(float)


@wrong("squared_relu", "x", why="argument-sign")
def two_magnitudes(x):
    return 2 * np.abs(x.astype(float))


@wrong("squared_relu", "x", why="slope-at-output")
def at_the_output(x):
    a = np.maximum(0.0, x) ** 2
    return 2 * np.maximum(0, a)


@wrong("squared_relu", "x", why="not-a-number")
def mask_times_two_x(x):
    return 2.0 * x * (x > 0)


@right("squared_relu", "x")
def twice_relu(x):
    return 2.0 * np.maximum(x, 0)


@right("squared_relu", "x")
def relu_plus_relu(x):
    r = np.where(x > 0, x, 0.0)
    return r + r
