"""SELU, and its derivative."""

import numpy as np
from checks.corpus import right, wrong

ALPHA = 1.6732632423543772
SCALE = 1.0507009873554805

# --- Values -------------------------------------------------------------------------------


@wrong("selu", why=("factor-lost", "is-elu", "factor"))
def without_the_scale(x):
    return np.where(x > 0, x, ALPHA * (np.exp(x) - 1))


@wrong("selu", why=("is-elu", "is-celu"))
def without_constants(x):
    return np.where(x > 0, x, np.exp(x) - 1)


@wrong("selu", why="factor-lost")
def scale_above_only(x):
    return np.where(x > 0, SCALE * x, ALPHA * (np.exp(x) - 1))


@wrong("selu", why=("factor-lost", "is-elu"))
def scale_below_only(x):
    return np.where(x > 0, x, SCALE * ALPHA * (np.exp(x) - 1))


@wrong("selu", why="factor-lost")
def alpha_forgotten(x):
    return SCALE * np.where(x > 0, x, np.expm1(np.minimum(x, 0)))


@wrong("selu", why="wrong-constant")
def constants_exchanged(x):
    lam, alpha = 1.6732632423543772, 1.0507009873554805
    return lam * np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


@wrong("selu", why=("wrong-constant", "rounded"))
def constants_of_the_slides(x):
    return 1.05 * np.where(x > 0, x, 1.67 * (np.exp(x) - 1))


@wrong("selu", why=("wrong-constant", "rounded"))
def four_digits_of_the_constants(x):
    return 1.0507 * np.where(x > 0, x, 1.6733 * (np.exp(x) - 1))


@wrong("selu", why="brackets-lost")
def one_outside(x):
    return SCALE * np.where(x > 0, x, ALPHA * np.exp(x) - 1)


@wrong("selu", why=("term-lost", "shifted"))
def exponential_alone(x):
    return SCALE * np.where(x > 0, x, ALPHA * np.exp(x))


@wrong("selu", why="swapped-branches")
def sides_exchanged(x):
    return SCALE * np.where(x > 0, ALPHA * (np.exp(x) - 1), x)


@wrong("selu", why="integer-result")
def copies_ints(x):
    y = x.copy()
    y[x > 0] = SCALE * x[x > 0]
    y[x <= 0] = SCALE * ALPHA * (np.exp(x[x <= 0]) - 1)
    return y


@wrong("selu", why="scalars-only")
def one_number(x):
    if x > 0:
        return SCALE * x
    return SCALE * ALPHA * (np.exp(x) - 1)


@wrong("selu", why=("overflows", "not-a-number"))
def masks(x):
    return SCALE * ((x > 0) * x + (x <= 0) * (ALPHA * np.exp(x) - ALPHA))


@wrong("selu", why=("wrong-arguments", "wrong-keyword"))
def needs_its_constants(x, alpha, scale):
    return scale * np.where(x > 0, x, alpha * (np.exp(x) - 1))


@wrong("selu", why="factor-doubled")
def scaled_twice_below(x):
    y = np.where(x > 0, x, SCALE * ALPHA * np.expm1(np.minimum(x, 0)))
    return SCALE * y


@right("selu")
def lambda_times_elu(x):
    return SCALE * np.where(x > 0, x, ALPHA * (np.exp(x) - 1))


@right("selu")
def two_parts(x):
    return SCALE * np.maximum(0, x) + SCALE * ALPHA * np.expm1(np.minimum(0, x))


@right("selu")
def constants_as_fractions_of_long_numbers(x):
    alpha = 1.6732632423543772848170429916717
    lam = 1.0507009873554804934193349852946
    z = np.array(x, dtype=np.float64)
    np.expm1(z, where=z < 0, out=z)
    z[z < 0] *= alpha
    return lam * z


# --- By x ---------------------------------------------------------------------------------


@wrong("selu", "x", why=("factor-lost", "is-elu", "factor"))
def slope_without_scale(x):
    return np.where(x > 0, 1, ALPHA * np.exp(x))


@wrong("selu", "x", why="factor-lost")
def scale_only_above(x):
    return np.where(x > 0, SCALE, ALPHA * np.exp(x))


@wrong("selu", "x", why=("is-elu", "none"))
def scale_only_below(x):
    return np.where(x > 0, 1, SCALE * ALPHA * np.exp(x))


@wrong("selu", "x", why="factor-lost")
def slope_without_alpha(x):
    return SCALE * np.where(x > 0, 1, np.exp(x))


@wrong("selu", "x", why="value-for-slope")
def value(x):
    return SCALE * np.where(x > 0, x, ALPHA * (np.exp(x) - 1))


@wrong("selu", "x", why="input-for-output")
def x_plus_scale_alpha(x):
    return np.where(x > 0, SCALE, x + SCALE * ALPHA)


@wrong("selu", "x", why="wrong-branch")
def x_above(x):
    return SCALE * np.where(x > 0, x, ALPHA * np.exp(x))


@right("selu", "x")
def from_the_output(x):
    y = SCALE * np.where(x > 0, x, ALPHA * np.expm1(np.minimum(x, 0)))
    return np.where(x > 0, SCALE, y + SCALE * ALPHA)


@right("selu", "x")
def factor_of_two_cases(x):
    return SCALE * np.where(x <= 0, ALPHA * np.exp(x), 1.0)
