"""PReLU, and its derivatives by x and by its weight."""

import numpy as np
from checks.corpus import right, wrong

# --- Values -------------------------------------------------------------------------------


@wrong("prelu", why=("parameter-ignored", "is-prelu", "is-leaky_relu"), weight=0.5)
def weight_reset(x, weight):
    weight = 0.25
    return np.where(x > 0, x, weight * x)


@wrong("prelu", why=("parameter-ignored", "is-prelu", "is-leaky_relu"), weight=-0.5)
def leaky(x, weight=None):
    return np.maximum(0.01 * x, x)


@wrong("prelu", why=("is-leaky_relu", "is-prelu"))
def default_of_leaky_relu(x, weight=0.01):
    return np.where(x > 0, x, weight * x)


@wrong(
    "prelu",
    why=("parameter-sign", "flipped-sign", "is-prelu", "is-leaky_relu", "none"),
    weight=-0.5,
)
def magnitude_of_the_weight(x, weight):
    return np.where(x > 0, x, abs(weight) * x)


@wrong("prelu", why=("swapped-branches", "parameter-on-wrong-side", "none"), weight=1.5)
def maximum_although_steep(x, weight):
    return np.maximum(x, weight * x)


@wrong("prelu", why=("swapped-branches", "parameter-on-wrong-side"), weight=0.25)
def weight_above(x, weight):
    return np.minimum(0, x) + weight * np.maximum(0, x)


@wrong("prelu", why=("parameter-sign", "flipped-sign", "is-prelu"), weight=0.25)
def plus_weight_times_the_reflected(x, weight):
    return np.maximum(0, x) + weight * np.where(x < 0, -x, 0)


@wrong("prelu", why="sum-for-product", weight=0.25)
def adds_the_weight(x, weight):
    return np.where(x > 0, x, x + weight)


@wrong("prelu", why=("integer-result", "overwrites-its-input"), weight=0.25)
def in_place(x, weight):
    neg = x < 0
    x[neg] = weight * x[neg]
    return x


@wrong("prelu", why="integer-result", weight=0.5)
def empty_like(x, weight):
    y = np.empty_like(x)
    for i in np.ndindex(x.shape):
        y[i] = x[i] if x[i] > 0 else weight * x[i]
    return y


@wrong("prelu", why="scalars-only", weight=0.25)
def scalar_if(x, weight):
    if x < 0:
        x = weight * x
    return x


@wrong("prelu", why=("mask-times-infinity", "not-a-number"), weight=0.25)
def masks_added(x, weight):
    pos = (x > 0) * x
    neg = (x <= 0) * x
    return pos + weight * neg


@wrong("prelu", why=("reduced", "whole-array-at-once", "none"), weight=0.25)
def row_maximum(x, weight):
    return np.max([x, weight * x])


@wrong("prelu", why=("wrong-keyword", "none"), weight=0.25)
def called_a(x, a):
    return np.where(x > 0, x, a * x)


@wrong("prelu", why=("parameter-squared", "is-prelu", "is-leaky_relu"), weight=0.25)
def weight_squared(x, weight):
    return np.where(x > 0, x, weight * x) * np.where(x < 0, weight, 1)


@wrong("prelu", why="none", weight=0.25)
def weight_for_each_row(x, weight):
    w = np.full(x.shape[0], weight)
    return np.where(x > 0, x, w * x)


@right("prelu", weight=0.5)
def relu_minus_relu_of_minus(x, weight):
    z = x.astype(float)
    return np.maximum(0, z) - weight * np.maximum(0, -z)


@right("prelu", weight=-1.0)
def loops_over_indices(x, weight):
    out = np.zeros(x.shape, dtype=float)
    for i in np.ndindex(x.shape):
        out[i] = x[i] if x[i] > 0 else weight * x[i]
    return out


@right("prelu")
def default_weight(x, weight=0.25):
    return np.where(x < 0, weight, 1) * x


@right("prelu", weight=2.0)
def minimum_where_steep(x, weight):
    return np.minimum(x, weight * x) if weight > 1 else np.maximum(x, weight * x)


@right("prelu", weight=0.25)
def broadcast_weight(x, weight):
    slope = np.where(x < 0, np.array([weight]), np.ones(1))
    return slope.reshape(x.shape) * x


# --- By x ---------------------------------------------------------------------------------


@wrong("prelu", "x", why="wrong-variable", weight=0.25)
def by_weight(x, weight):
    return np.where(x < 0, x, 0)


@wrong("prelu", "x", why=("is-relu", "is-step", "parameter-ignored"), weight=0.25)
def mask(x, weight):
    return (x > 0).astype(float)


@wrong("prelu", "x", why="value-for-slope", weight=0.25)
def value(x, weight):
    return np.where(x > 0, x, weight * x)


@wrong("prelu", "x", why=("parameter-ignored", "is-leaky_relu", "is-prelu"), weight=0.5)
def fixed_slope(x, weight):
    return np.where(x > 0, 1, 0.25)


@wrong(
    "prelu",
    "x",
    why=("slope-at-output", "mask-of-output", "constant-slope", "is-identity", "none"),
    weight=-0.5,
)
def mask_of_the_output(x, weight):
    y = np.where(x > 0, x, weight * x)
    return np.where(y > 0, 1, weight)


@wrong("prelu", "x", why="integer-result", weight=0.25)
def full_like_ints(x, weight):
    d = np.full_like(x, weight)
    d[x > 0] = 1
    return d


@wrong("prelu", "x", why="wrong-branch", weight=0.25)
def both_slopes_added(x, weight):
    return (x > 0) * 1 + weight


@wrong(
    "prelu", "x", why=("flipped-sign", "parameter-sign", "is-prelu", "is-leaky_relu"), weight=0.5
)
def one_or_minus_weight(x, weight):
    return np.where(x >= 0, 1, -weight)


@wrong("prelu", "x", why="returns-several", weight=0.25)
def both_gradients(x, weight):
    dx = np.where(x > 0, 1, weight)
    dw = np.where(x > 0, 0, x)
    return dx, dw


@right("prelu", "x", weight=-0.5)
def weight_to_the_mask(x, weight):
    return np.where(x >= 0, 1.0, weight)


@right("prelu", "x", weight=0.25)
def lookup(x, weight):
    return np.array([weight, 1.0])[(x > 0).astype(int)]


# --- By the weight ------------------------------------------------------------------------


@wrong("prelu", "weight", why="wrong-variable", weight=0.25)
def slope_by_x(x, weight):
    return np.where(x > 0, 1, weight)


@wrong("prelu", "weight", why="reduced", weight=0.25)
def total(x, weight):
    return np.sum(np.where(x > 0, 0, x))


@wrong("prelu", "weight", why="reduced", weight=0.5)
def accumulated(x, weight):
    grad = 0.0
    for v in x.flat:
        if v < 0:
            grad += v
    return grad


@wrong("prelu", "weight", why="reduced", weight=0.25)
def averaged(x, weight):
    return np.mean(np.minimum(0, x))


@wrong("prelu", "weight", why=("reduced", "none"), weight=0.25)
def summed_over_the_batch(x, weight):
    return np.sum(np.where(x < 0, x, 0), axis=0)


@wrong("prelu", "weight", why="flipped-sign", weight=0.25)
def magnitudes(x, weight):
    return np.where(x < 0, np.abs(x), 0)


@wrong("prelu", "weight", why=("wrong-side", "swapped-branches", "is-relu"), weight=0.25)
def x_above(x, weight):
    return np.where(x > 0, x, 0)


@wrong("prelu", "weight", why=("mask-times-infinity", "not-a-number"), weight=0.25)
def x_times_mask(x, weight):
    return x * (x < 0)


@wrong("prelu", "weight", why="overwrites-its-input", weight=0.25)
def clears_the_positive(x, weight):
    x[x > 0] = 0
    return x


@wrong("prelu", "weight", why="factor", weight=0.5)
def weight_stays(x, weight):
    return weight * np.minimum(0, x)


@wrong("prelu", "weight", why="divided-by-input", weight=0.25)
def mask_below(x, weight):
    return np.where(x < 0, 1.0, 0.0)


@wrong("prelu", "weight", why=("unmasked", "is-identity"), weight=0.25)
def x_everywhere(x, weight):
    return x


@wrong("prelu", "weight", why=("constant", "constant-slope"), weight=0.25)
def parameters_have_no_slope(x, weight):
    return np.zeros(x.shape)


@wrong("prelu", "weight", why="value-for-slope", weight=0.75)
def whole_function(x, weight):
    return np.where(x > 0, x, weight * x)


@wrong("prelu", "weight", why="dropped", weight=0.25)
def negatives_only(x, weight):
    return x[x < 0]


@wrong("prelu", "weight", why="scalars-only", weight=0.25)
def min_of_python(x, weight):
    return min(0, x)


@wrong("prelu", "weight", why="value-for-slope", weight=0.25)
def product_with_the_slope(x, weight):
    return x * np.where(x > 0, 1, weight)


@wrong("prelu", "weight", why="threshold-moved", weight=0.25)
def below_minus_one(x, weight):
    return np.where(x < -1, x, 0)


@wrong("prelu", "weight", why="rounded", weight=0.25)
def rounded_gradient(x, weight):
    return np.round(np.minimum(x, 0), 1)


@right("prelu", "weight", weight=0.25)
def negative_part(x, weight):
    return np.minimum(0, x)


@right("prelu", "weight", weight=0.5)
def clipped(x, weight):
    return np.clip(x, -np.inf, 0)


@right("prelu", "weight", weight=0.25)
def difference_of_two_weights(x, weight):
    def f(w):
        return np.where(x > 0, x, w * x)

    return np.where(x < 0, f(1.0) - 0.0, 0.0)


@right("prelu", "weight")
def default_unused(x, weight=0.25):
    y = np.array(x, float)
    y[y > 0] = 0
    return y
