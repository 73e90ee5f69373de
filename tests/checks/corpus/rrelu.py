"""RReLU as it is used after training."""

import numpy as np
from checks.corpus import right, wrong


@wrong("rrelu", why="random-result")
def drawn_for_each_element(x, lower=1 / 8, upper=1 / 3):
    a = np.random.default_rng().uniform(lower, upper, size=x.shape)
    return np.where(x > 0, x, a * x)


@wrong("rrelu", why="random-result", lower=0.1, upper=0.5)
def one_slope_per_call(x, lower, upper):
    slope = np.random.default_rng().uniform(lower, upper)
    return np.where(x >= 0, x, slope * x)


@wrong(
    "rrelu",
    why=("parameters-exchanged", "is-leaky_relu", "is-prelu", "is-rrelu", "parameter-ignored"),
)
def lower_slope(x, lower=1 / 8, upper=1 / 3):
    return np.where(x > 0, x, lower * x)


@wrong("rrelu", why=("factor-lost", "is-leaky_relu", "is-prelu", "is-rrelu"), lower=0.1, upper=0.4)
def sum_without_half(x, lower, upper):
    return np.where(x > 0, x, (lower + upper) * x)


@wrong(
    "rrelu", why=("parameter-sign", "is-leaky_relu", "is-prelu", "is-rrelu"), lower=0.1, upper=0.4
)
def half_of_the_difference(x, lower, upper):
    return np.where(x > 0, x, (upper - lower) / 2 * x)


@wrong(
    "rrelu",
    why=("parameter-ignored", "is-rrelu", "is-leaky_relu", "is-prelu"),
    lower=0.2,
    upper=0.8,
)
def usual_bounds(x, lower, upper):
    return np.where(x > 0, x, (1 / 8 + 1 / 3) / 2 * x)


@wrong("rrelu", "x", why=("is-relu", "is-step", "parameter-ignored"), lower=0.1, upper=0.4)
def slope_of_relu(x, lower, upper):
    return (x > 0).astype(int)


@wrong("rrelu", "lower", why="factor", lower=0.1, upper=0.4)
def half_forgotten(x, lower, upper):
    return np.where(x > 0, 0, x)


@wrong("rrelu", "upper", why="wrong-variable", lower=0.1, upper=0.4)
def by_x(x, lower, upper):
    return np.where(x > 0, 1, (lower + upper) / 2)


@wrong("rrelu", "upper", why=("is-relu", "swapped-branches"), lower=0.1, upper=0.4)
def upper_means_above(x, lower, upper):
    return np.where(x > 0, x, 0)


@right("rrelu")
def mean_of_the_bounds(x, lower=1 / 8, upper=1 / 3):
    return np.maximum(0, x) + np.mean([lower, upper]) * np.minimum(0, x)


@right("rrelu", "x", lower=0.1, upper=0.4)
def one_or_the_mean(x, lower, upper):
    return np.where(x > 0, 1, (lower + upper) / 2)


@right("rrelu", "lower", lower=0.1, upper=0.4)
def half_of_the_negative_part(x, lower, upper):
    return np.minimum(0, x) / 2


@right("rrelu", "upper", lower=0.1, upper=0.4)
def half_of_x_below(x, lower, upper):
    return np.where(x < 0, x / 2, 0)
