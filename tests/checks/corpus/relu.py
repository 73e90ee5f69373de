"""ReLU, and its derivative."""

import functools
import math

import numpy as np
from checks.corpus import right, wrong

# --- Values: numbers for arrays -----------------------------------------------------------


@wrong("relu", why="scalars-only")
def one_number(x):
    if x > 0:
        return x
    else:
        return 0


@wrong("relu", why="scalars-only")
def builtin_max(x):
    return max(0, x)


@wrong("relu", why="scalars-only")
def conditional_expression(z):
    return z if z >= 0 else 0.0


@wrong("relu", why="scalars-only")
def half_sum_with_math(x):
    return (x + math.fabs(x)) / 2


@wrong("relu", why="scalars-only")
def float_of_the_maximum(Z):
    return float(max(0.0, float(Z)))


@wrong("relu", why="scalars-only")
def and_or(x):
    return x > 0 and x or 0  # noqa: RUF021


@wrong("relu", why="scalars-only")
def elif_chain(x):
    if x < 0:
        y = 0.0
    elif x == 0:
        y = x
    elif x > 0:
        y = 1 * x
    return y


@wrong("relu", why="rows-only")
def comprehension_over_rows(x):
    return np.array([max(0, v) for v in x])


@wrong("relu", why="rows-only")
def loop_over_one_axis(x):
    y = np.zeros(len(x))
    for i in range(len(x)):
        if x[i] > 0:
            y[i] = x[i]
    return y


@wrong("relu", why="tables-only")
def two_loops(Z):
    rows, columns = Z.shape
    A = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            A[i, j] = max(0, Z[i, j])
    return A


@wrong("relu", why=("rows-only", "overwrites-its-input"))
def loop_in_place(x):
    for i in range(len(x)):
        if x[i] < 0:
            x[i] = 0
    return x


@wrong("relu", why="returns-generator")
def lazy_map(x):
    return map(lambda v: max(0, v), x)  # noqa: C417


wrong("relu", why="scalars-only")(lambda x: max(0, x))
wrong("relu", why="scalars-only")(lambda x: x if x > 0 else 0)
wrong("relu", why="scalars-only")(lambda x: (0, x)[x > 0])


@wrong("relu", why=("tables-only", "transposed"))
def columns_before_rows(x):
    return np.array([[max(0, x[i, j]) for i in range(x.shape[0])] for j in range(x.shape[1])])


# --- Values: the whole array at once ------------------------------------------------------


@wrong("relu", why=("is-identity", "whole-array-at-once"))
def any_positive(x):
    if x.any() > 0:
        return x
    else:
        return 0 * x


@wrong("relu", why="whole-array-at-once")
def all_positive(x):
    if (x > 0).all():
        return x
    return np.zeros_like(x)


@wrong("relu", why="whole-array-at-once")
def any_as_the_message_advises(x):
    if np.any(x > 0):
        return x
    return np.zeros(x.shape)


@wrong("relu", why="whole-array-at-once")
def sum_decides(x):
    return x if np.sum(x) > 0 else x * 0.0


@wrong("relu", why=("whole-array-at-once", "reduced"))
def max_along_an_axis(x):
    return np.max(x, 0)


@wrong("relu", why=("np-max-for-np-maximum", "none"))
def max_with_an_axis_of_x(x):
    return np.max(0, x)


@wrong("relu", why=("whole-array-at-once", "reduced"))
def larger_of_zero_and_the_maximum(x):
    return max(0, np.max(x))


@wrong("relu", why="reduced")
def total_activation(x):
    return np.sum(np.maximum(0, x))


@wrong("relu", why=("reduced", "none"))
def mean_activation(x):
    return np.mean(x * (x > 0))


@wrong("relu", why=("reduced", "none"))
def dot_with_the_mask(x):
    return np.dot(x, x > 0)


@wrong("relu", why=("reduced", "whole-array-at-once"))
def return_too_early(x):
    for v in np.ravel(x):
        if v > 0:
            return v
        else:
            return 0


# --- Values: another function -------------------------------------------------------------


@wrong("relu", why="is-minimum")
def smaller_one(x):
    return np.minimum(0, x)


@wrong("relu", why=("is-minimum", "swapped-branches"))
def zero_above(x):
    return np.where(x > 0, 0, x)


@wrong("relu", why=("is-minimum", "swapped-branches"))
def positives_cleared(x):
    y = x.copy()
    y[y > 0] = 0
    return y


@wrong("relu", why=("is-minimum", "not-a-number", "swapped-branches"))
def wrong_mask(x):
    return x * (x < 0)


@wrong("relu", why=("capped", "is-hardtanh"))
def clipped_to_one(x):
    return np.clip(x, 0, 1)


@wrong("relu", why=("is-relu6", "is-hardtanh"))
def clipped_to_six(x):
    return np.clip(x, 0, 6)


@wrong("relu", why=("is-abs", "is-leaky_relu", "is-prelu"))
def magnitude(x):
    return np.abs(x)


@wrong("relu", why=("is-abs", "is-leaky_relu", "is-prelu"))
def minus_becomes_plus(x):
    return np.where(x < 0, -x, x)


@wrong("relu", why=("is-abs", "is-leaky_relu", "is-prelu"))
def root_of_the_square(x):
    return np.sqrt(x**2)


@wrong("relu", why=("is-leaky_relu", "is-prelu"))
def a_little_leak(x):
    return np.where(x > 0, x, 0.01 * x)


@wrong("relu", why=("is-leaky_relu", "is-prelu"))
def maximum_of_two_lines(z):
    return np.maximum(0.1 * z, z)


@wrong("relu", why="flipped-sign")
def minus_relu(x):
    return -np.maximum(0.0, x)


@wrong("relu", why=("mirrored", "flipped-sign", "none"))
def reflected(x):
    return np.where(x < 0, -x, 0)


@wrong("relu", why=("slope-for-value", "is-step"))
def just_the_mask(x):
    return x > 0


@wrong("relu", why=("slope-for-value", "is-step"))
def ones_and_zeros(x):
    return np.where(x > 0, 1, 0)


@wrong("relu", why=("slope-for-value", "is-step"))
def heaviside(x):
    return np.heaviside(x, 0.0)


@wrong("relu", why="is-sign")
def signum(x):
    return np.sign(x)


@wrong("relu", why="is-softplus")
def smooth(x):
    return np.logaddexp(0, x)


@wrong("relu", why=("is-softplus", "overflows"))
def smooth_from_the_slides(x):
    return np.log(1 + np.exp(x))


@wrong("relu", why=("is-elu", "is-celu"))
def exponential_tail(x):
    return np.where(x > 0, x, np.exp(np.minimum(x, 0)) - 1)


@wrong("relu", why="is-identity")
def forgot_to_cut(x):
    z = x
    return z


@wrong("relu", why="is-squared_relu")
def power_of_two(x):
    return np.maximum(x, 0.0) ** 2


@wrong("relu", why="is-sigmoid")
def logistic(x):
    return 1.0 / (1.0 + np.exp(-np.asarray(x, dtype=float)))


@wrong("relu", why="is-tanh")
def hyperbolic(x):
    return np.tanh(x)


wrong("relu", why="is-minimum")(lambda x: np.minimum(x, 0))
wrong("relu", why="is-identity")(lambda x: x)
wrong("relu", why=("is-abs", "is-leaky_relu", "is-prelu"))(np.abs)
wrong("relu", why="is-sign")(np.sign)


# --- Values: numbers that are off ---------------------------------------------------------


@wrong("relu", why="factor")
def doubled(x):
    return 2 * np.maximum(x, 0)


@wrong("relu", why=("factor", "not-a-number"))
def forgot_to_halve(x):
    x = x.astype(float)
    return x + abs(x)


@wrong("relu", why="shifted")
def little_constant(x):
    eps = 1e-3
    return np.maximum(0, x) + eps


@wrong("relu", why="shifted")
def minus_one(x):
    return np.maximum(x, 0) - 1


@wrong("relu", why=("mask-times-infinity", "not-a-number"))
def mask_times_x(x):
    return x * (x > 0)


@wrong("relu", why="not-a-number")
def half_of_the_sum(x):
    return x / 2 + np.abs(x) / 2


@wrong("relu", why="not-a-number")
def minus_the_negative_part(x):
    return x - np.minimum(x, 0)


@wrong("relu", why=("mask-times-infinity", "not-a-number"))
def maximum_with_zero_times_x(x):
    return np.maximum(x, 0 * x)


@wrong("relu", why="not-a-number")
def square_of_the_root(x):
    return np.sqrt(x) ** 2


@wrong("relu", why="not-a-number")
def half_of_the_sum_in_bytes(x):
    return (x + np.abs(x)) / 2


@wrong("relu", why=("integer-result", "rounded"))
def whole_numbers(x):
    return np.maximum(0, x).astype(int)


@wrong("relu", why=("integer-result", "rounded"))
def array_of_ints(x):
    a = np.zeros(x.shape, dtype=int)
    a[x > 0] = x[x > 0]
    return a


@wrong("relu", why="guessed-integer-result")
def vectorised_with_an_int(x):
    f = np.vectorize(lambda v: 0 if v < 0 else v)
    return f(x)


@wrong("relu", why=("guessed-integer-result", "none"))
def vectorised_python_max(x):
    return np.vectorize(max)(0, x)


@wrong("relu", why="empty-array")
def vectorised_but_never_empty(x):
    return np.vectorize(lambda v: max(0.0, float(v)))(x)


@wrong("relu", why="rounded")
def three_digits(x):
    return np.round(np.maximum(0, x), 3)


@wrong("relu", why="rounded")
def two_digits(x):
    return np.around(np.maximum(x, 0), decimals=2)


@wrong("relu", why="low-precision")
def through_float16(x):
    z = x.astype(np.float16)
    return np.maximum(0, z).astype(np.float64)


@wrong("relu", why="low-precision")
def saved_in_single(x):
    out = np.zeros(x.shape, dtype="float32")
    out[...] = np.maximum(x, 0)
    return out.astype(float)


# --- Values: what is returned -------------------------------------------------------------


@wrong("relu", why="overwrites-its-input")
def cut_in_place(x):
    x[x < 0] = 0
    return x


@wrong("relu", why="overwrites-its-input")
def fastest_from_a_benchmark(x):
    np.maximum(x, 0, x)
    return x


@wrong("relu", why=("overwrites-its-input", "not-a-number"))
def times_mask_in_place(x):
    x *= x > 0
    return x


@wrong("relu", why="overwrites-its-input")
def alias_is_no_copy(Z):
    A = Z
    A[A <= 0] = 0
    return A


@wrong("relu", why="overwrites-its-input")
def put_zeros(x):
    np.putmask(x, x < 0, 0)
    return x


@wrong("relu", why=("overwrites-its-input", "returns-nothing"))
def in_place_without_return(x):
    x[x < 0] = 0


@wrong("relu", why=("prints-instead-of-returning", "returns-nothing"))
def shows(x):
    print(np.maximum(0, x))


@wrong("relu", why=("returns-nothing", "prints-instead-of-returning"))
def shows_each(x):
    for v in x.flat:
        if v > 0:
            print(v)
        else:
            print(0)


@wrong("relu", why="returns-nothing")
def computes_and_forgets(x):
    result = np.maximum(0, x)  # noqa: F841


@wrong("relu", why="returns-nothing")
def calls_and_forgets(x):
    np.maximum(x, 0)


@wrong("relu", why="returns-several")
def with_cache(Z):
    A = np.maximum(0, Z)
    cache = Z
    return A, cache


@wrong("relu", why="returns-several")
def value_and_slope(x):
    return [np.maximum(0, x), np.where(x > 0, 1.0, 0.0)]


@wrong("relu", why="returns-text")
def as_text(x):
    return f"relu = {np.maximum(0, x)}"


@wrong("relu", why="returns-text")
def str_of_it(x):
    return str(np.maximum(0, x).tolist())


@wrong("relu", why="returns-generator")
def parentheses_for_brackets(x):
    return (max(0, v) for v in x.ravel())


@wrong("relu", why="returns-generator")
def yields(x):
    for v in x.flatten():
        yield max(v, 0)


@wrong("relu", why="returns-function")
def makes_a_function(x):
    return lambda z: np.maximum(0, z)


@wrong("relu", why="returns-function")
def forgets_to_call(x):
    def inner():
        return np.maximum(0, x)

    return inner


@wrong("relu", why="flattened")
def ravelled(x):
    return np.maximum(0, x).ravel()


@wrong("relu", why="flattened")
def one_long_list(x):
    result = []
    for v in x.flatten():
        result.append(v if v > 0 else 0.0)
    return np.array(result)


@wrong("relu", why="transposed")
def columns_first(X):
    return np.maximum(0, X.T)


@wrong("relu", why="transposed")
def transposed_and_not_back(x):
    z = x.T
    z = np.where(z > 0, z, 0)
    return np.array(z)


@wrong("relu", why=("added-axis", "flattened"))
def always_a_table(x):
    return np.maximum(0, np.atleast_2d(x))


@wrong("relu", why="added-axis")
def one_axis_too_many(x):
    return np.maximum(0, x)[..., np.newaxis]


@wrong("relu", why="squeezed")
def squeezed(x):
    return np.squeeze(np.maximum(0, x))


@wrong("relu", why="transposed")
def column_by_column(x):
    y = [v if v > 0 else 0.0 for v in x.flatten(order="F")]
    return np.array(y).reshape(x.shape)


@wrong("relu", why="dropped")
def only_the_positive(x):
    return x[x > 0]


@wrong("relu", why="dropped")
def comprehension_with_if(x):
    return [v for v in x.ravel() if v > 0]


@wrong("relu", why=("returns-indices", "returns-several"))
def indices(x):
    return np.where(x > 0)


@wrong("relu", why="random-result")
def growing_default(x, out=[]):  # noqa: B006
    for v in np.ravel(x):
        out.append(max(0, v))
    return np.array(out)


# --- Values: nearly another mistake -------------------------------------------------------


@wrong("relu", why="none")
def abs_of_tables(x):
    if x.ndim == 2:
        return np.abs(x)
    return np.maximum(0, x)


@wrong("relu", why="wrong-branch")
def leaks_far_out(x):
    return np.where(x > 0, x, np.where(x < -1, 0.01 * x, 0.0))


@wrong("relu", why="threshold-moved")
def starts_at_one(x):
    return np.where(x > 1, x, 0)


@wrong("relu", why="wrong-constant")
def at_least_a_tenth(x):
    return np.maximum(0.1, x)


@wrong("relu", why="none")
def minus_in_single(x):
    if x.dtype == np.float32:
        return -np.maximum(0, x)
    return np.maximum(0, x)


@wrong("relu", why=("capped", "is-hardtanh"))
def capped_at_a_hundred(x):
    return np.minimum(np.maximum(0, x), 100)


@wrong("relu", why="off-by-one")
def first_entry_kept(x):
    y = np.maximum(0, x)
    if y.size:
        y.flat[0] = x.flat[0]
    return y


@wrong("relu", why=("constant", "factor"))
def all_zero(x):
    return np.zeros_like(x)


@wrong("relu", why="wrong-at-infinity")
def forgets_minus_infinity(x):
    return np.where((x > 0) | np.isinf(x), x, 0)


@wrong("relu", why="wrong-arguments")
def missing_argument(x, threshold):
    return np.where(x > threshold, x, 0)


@wrong("relu", why="none")
def undefined_name(x):
    return np.maximum(0, z)  # noqa: F821


@wrong("relu", why="none")
def noisy(x):
    return np.maximum(0, x + 1e-3 * np.sin(1e3 * x))


# --- Values: right ------------------------------------------------------------------------


@right("relu")
def maximum(x):
    return np.maximum(0, x)


@right("relu")
def where(x):
    return np.where(x > 0, x, 0)


@right("relu")
def clip_without_top(x):
    return np.clip(x, 0, None)


@right("relu")
def clip_up_to_infinity(z):
    return np.clip(z, 0, np.inf)


@right("relu")
def copy_and_cut(Z):
    A = Z.copy()
    A[A < 0] = 0
    return A


@right("relu")
def fmax(x):
    return np.fmax(x, 0.0)


@right("relu")
def loop_over_flat(x):
    y = np.empty(x.shape)
    for i in range(x.size):
        y.flat[i] = x.flat[i] if x.flat[i] > 0 else 0
    return y


@right("relu")
def recursion_into_rows(x):
    if np.ndim(x) == 0:
        return x if x > 0 else 0.0
    return np.array([recursion_into_rows(row) for row in x])


@right("relu")
def vectorised_with_type(x):
    return np.vectorize(lambda v: max(0.0, v), otypes=[float])(x)


@right("relu")
def ndenumerate(x):
    y = np.zeros(x.shape)
    for index, value in np.ndenumerate(x):
        if value > 0:
            y[index] = value
    return y


@right("relu")
def select(x):
    return np.select([x < 0, x >= 0], [0.0, x])


@right("relu")
def piecewise(x):
    return np.piecewise(np.asarray(x, dtype=float), [x > 0], [lambda v: v, 0.0])


@right("relu")
def masked_array(x):
    return np.ma.masked_less(x, 0).filled(0)


@right("relu")
def nested_lists(x):
    def cut(v):
        return [cut(w) for w in v] if isinstance(v, list) else max(0, v)

    return cut(x.tolist())


@right("relu")
def multiply_where(x):
    return np.multiply(x, 1, out=np.zeros(x.shape), where=x > 0)


@right("relu")
def sorted_pair(x):
    pair = np.stack([x, np.zeros_like(x)])
    return np.sort(pair, axis=0)[1]


@right("relu")
def maximum_over_a_new_axis(x):
    return np.max([x, np.zeros(x.shape)], axis=0)


@right("relu")
def root_squared_without_nan(x):
    return np.nan_to_num(np.sqrt(x), nan=0.0, posinf=np.inf) ** 2


@right("relu")
def product_without_nan(x):
    finite = np.nan_to_num(x, neginf=-1.0, posinf=np.inf)
    return np.where(finite > 0, finite, finite * 0)


@right("relu")
def frompyfunc(x):
    return np.asarray(np.frompyfunc(lambda v: v if v > 0 else 0, 1, 1)(x), dtype=float)


@right("relu")
def python_floats(x):
    values = [max(0.0, float(v)) for v in x.ravel()]
    return np.array(values).reshape(x.shape)


@right("relu")
def nditer(x):
    y = np.array(x, dtype=float)
    with np.nditer(y, op_flags=[["readwrite"]], flags=["zerosize_ok"]) as entries:
        for entry in entries:
            entry[...] = max(0.0, float(entry))
    return y


@right("relu")
def prints_too(x):
    y = np.maximum(x, 0)
    print("shape", y.shape)
    return y


class Rectifier:
    """As in the lecture on classes."""

    def __call__(self, x):
        return self.forward(x)

    def forward(self, x):
        self.mask = x > 0
        return np.where(self.mask, x, 0)

    def backward(self, x):
        self.forward(x)
        return self.mask * 1.0


right("relu")(lambda x: np.maximum(x, 0))
right("relu")(lambda x: np.choose(x > 0, [np.zeros(x.shape), x]))
right("relu")(functools.partial(np.maximum, 0))
right("relu")(Rectifier())
right("relu")(Rectifier().forward)
right("relu", "x")(Rectifier().backward)


# --- Slope: numbers for arrays ------------------------------------------------------------


@wrong("relu", "x", why="scalars-only")
def slope_of_one_number(x):
    if x > 0:
        return 1
    return 0


@wrong("relu", "x", why="scalars-only")
def int_of_the_comparison(x):
    return int(x > 0)


@wrong("relu", "x", why="scalars-only")
def one_if_positive(z):
    return 1.0 if z > 0 else 0.0


@wrong("relu", "x", why="rows-only")
def slopes_in_a_list(x):
    grad = []
    for v in x:
        grad.append(1 if v > 0 else 0)
    return grad


@wrong("relu", "x", why="tables-only")
def slopes_in_two_loops(x):
    dx = np.zeros_like(x)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            if x[i][j] > 0:
                dx[i][j] = 1
    return dx


@wrong("relu", "x", why=("whole-array-at-once", "reduced"))
def any_is_on(x):
    return 1 if (x > 0).any() else 0


@wrong("relu", "x", why="whole-array-at-once")
def all_or_nothing(x):
    if np.all(x > 0):
        return np.ones(x.shape)
    return np.zeros(x.shape)


@wrong("relu", "x", why="reduced")
def how_many_are_on(x):
    return np.sum(x > 0)


# --- Slope: another function --------------------------------------------------------------


@wrong("relu", "x", why="value-for-slope")
def value_again(x):
    return np.maximum(0, x)


@wrong("relu", "x", why="value-for-slope")
def copied_from_the_cell_above(Z):
    A = Z.copy()
    A[A < 0] = 0
    return A


@wrong("relu", "x", why=("value-for-slope", "not-a-number"))
def x_where_positive(x):
    return x * (x > 0)


@wrong("relu", "x", why=("constant-slope", "is-identity"))
def always_one(x):
    return np.ones_like(x)


@wrong("relu", "x", why="constant-slope")
def derivative_of_a_constant(x):
    return np.zeros(x.shape)


@wrong("relu", "x", why=("mask-of-output", "constant-slope", "is-identity"))
def output_at_least_zero(x):
    A = np.maximum(0, x)
    return (A >= 0).astype(float)


@wrong("relu", "x", why=("mask-of-output", "constant-slope", "is-identity"))
def zero_only_where_output_is_negative(x):
    A = np.maximum(0, x)
    dZ = np.ones(A.shape)
    dZ[A < 0] = 0
    return dZ


@wrong("relu", "x", why=("is-sign", "is-abs", "is-leaky_relu", "is-prelu"))
def plus_and_minus_one(x):
    return np.where(x > 0, 1, -1)


@wrong("relu", "x", why=("is-sign", "is-abs", "is-leaky_relu", "is-prelu"))
def signs(x):
    return np.sign(x)


@wrong("relu", "x", why=("is-sign", "is-abs", "not-a-number"))
def x_over_its_size(x):
    return x / np.abs(x)


@wrong("relu", "x", why=("swapped-branches", "is-minimum"))
def on_below(x):
    return np.where(x > 0, 0, 1)


@wrong("relu", "x", why=("swapped-branches", "is-minimum"))
def comparison_turned_round(x):
    return np.greater(0, x).astype(int)


@wrong("relu", "x", why=("is-leaky_relu", "is-prelu"))
def never_quite_zero(x):
    return np.where(x > 0, 1, 0.01)


@wrong("relu", "x", why="flipped-sign")
def negative_slope(x):
    return np.where(x > 0, -1, 0)


@wrong("relu", "x", why="factor")
def slope_of_a_half(x):
    return 0.5 * (x > 0)


@wrong("relu", "x", why=("is-sigmoid", "is-softplus"))
def smooth_step(x):
    return 1 / (1 + np.exp(-1.0 * x))


@wrong("relu", "x", why="is-sigmoid")
def slope_of_the_other_layer(x):
    s = 1 / (1 + np.exp(-x.astype(float)))
    return s * (1 - s)


@wrong("relu", "x", why="is-relu6")
def off_again_above_six(x):
    return np.where((x > 0) & (x < 6), 1.0, 0.0)


@wrong("relu", "x", why="is-squared_relu")
def two_x(x):
    return np.where(x > 0, 2.0 * x, 0.0)


wrong("relu", "x", why="value-for-slope")(lambda x: np.maximum(0, x))
wrong("relu", "x", why=("swapped-branches", "is-minimum"))(lambda x: np.where(x < 0, 1, 0))
wrong("relu", "x", why=("constant-slope", "is-identity"))(np.ones_like)


# --- Slope: quotients ---------------------------------------------------------------------


def relu(x):
    return np.maximum(0, x)


@wrong("relu", "x", why="difference-quotient")
def forward_difference(x):
    h = 1e-5
    return (relu(x + h) - relu(x)) / h


@wrong("relu", "x", why="difference-quotient")
def central_difference(x):
    eps = 1e-6
    return (relu(x + eps) - relu(x - eps)) / (2 * eps)


@wrong("relu", "x", why="difference-quotient")
def coarse_difference(x, h=0.001):
    return (np.maximum(0, x + h) - np.maximum(0, x)) / h


@wrong("relu", "x", why="not-a-number")
def value_over_x(x):
    return np.maximum(0, x) / x


@wrong("relu", "x", why="difference-quotient")
def gradient_along_the_array(x):
    return np.gradient(np.maximum(0, x))


@wrong("relu", "x", why="difference-quotient")
def differences_of_neighbours(x):
    return np.diff(np.maximum(0, x)) / np.diff(x)


# --- Slope: what is returned --------------------------------------------------------------


@wrong("relu", "x", why="overwrites-its-input")
def ones_and_zeros_in_place(x):
    x[x <= 0] = 0
    x[x > 0] = 1
    return x


@wrong("relu", "x", why="overwrites-its-input")
def bound_to_another_name(Z):
    dZ = Z
    dZ[Z > 0] = 1
    dZ[Z <= 0] = 0
    return dZ


@wrong("relu", "x", why=("prints-instead-of-returning", "returns-nothing"))
def prints_slopes(x):
    print("gradient:", (x > 0) * 1)


@wrong("relu", "x", why="returns-several")
def gradient_and_cache(x):
    return (np.where(x > 0, 1.0, 0.0), x)


@wrong("relu", "x", why="flattened")
def slopes_as_one_row(x):
    return np.array([1.0 if v > 0 else 0.0 for v in x.flat])


@wrong("relu", "x", why="returns-text")
def words(x):
    return "1 if x > 0 else 0"


@wrong("relu", "x", why="wrong-arguments")
def asks_for_the_upstream_gradient(dA, cache):
    dZ = np.array(dA, copy=True)
    dZ[cache <= 0] = 0
    return dZ


@wrong("relu", "x", why="wrong-branch")
def second_mask_sees_the_first(x):
    d = x.copy()
    d[d > 0] = 0
    d[d <= 0] = 1
    return d * (x > -1)


@wrong("relu", "x", why=("wrong-branch", "is-hardtanh"))
def clipped_input(x):
    return np.clip(x, 0, 1)


@wrong("relu", "x", why=("not-a-number", "none"))
def undefined_at_zero(x):
    return np.where(x == 0, np.nan, np.where(x > 0, 1.0, 0.0))


@wrong("relu", "x", why="wrong-at-kink")
def two_at_zero(x):
    return np.heaviside(x, 2.0)


@wrong("relu", "x", why="threshold-moved")
def on_from_a_half(x):
    return (x >= 0.5).astype(float)


@wrong("relu", "x", why="wrong-branch")
def value_below_one(x):
    return np.where(np.abs(x) < 1, np.maximum(0, x), x > 0)


@wrong("relu", "x", why="wrong-branch")
def slope_or_x(x):
    return np.where(x > 0, 1, x)


# --- Slope: right -------------------------------------------------------------------------


@right("relu", "x")
def comparison(x):
    return x > 0


@right("relu", "x")
def comparison_with_equal(x):
    return 1.0 * (x >= 0)


@right("relu", "x")
def heaviside_of_a_half(x):
    return np.heaviside(x, 0.5)


@right("relu", "x")
def ints(x):
    return np.int64(x > 0)


@right("relu", "x")
def of_the_output(x):
    A = np.maximum(0, x)
    return np.sign(A)


@right("relu", "x")
def clipped_ceiling(x):
    return np.clip(np.ceil(x), 0, 1)


@right("relu", "x")
def half_of_sign_and_one(x):
    return (np.sign(x.astype(float)) + 1) / 2


@right("relu", "x")
def ones_then_zeros(Z):
    dZ = np.ones(Z.shape)
    dZ[Z <= 0] = 0
    return dZ


@right("relu", "x")
def upstream_of_ones(x):
    dA = np.ones(x.shape)
    return np.multiply(dA, np.int64(x > 0))


@right("relu", "x")
def counts_by_bisection(x):
    return np.searchsorted([0.0], x, side="left")


@right("relu", "x")
def complex_step(x):
    z = x.astype(complex) + 1e-20j
    y = np.where(z.real > 0, z, 0)
    return y.imag / 1e-20


@right("relu", "x")
def dictionary_of_cases(x):
    slope = {True: 1.0, False: 0.0}
    return np.array([slope[bool(v > 0)] for v in x.ravel()]).reshape(x.shape)


@right("relu", "x", kinks="convention")
def zero_at_zero(x):
    return np.where(x <= 0, 0.0, 1.0)
