"""Gated units, and their derivatives by the value and by the gate."""

import numpy as np
from checks.corpus import right, wrong
from scipy.special import ndtr


def sigmoid(z):
    return 1 / (1 + np.exp(-1.0 * z))


def halves(x):
    n = x.shape[-1] // 2
    return x[..., :n], x[..., n:]


def silu(z):
    z = np.maximum(z, -700.0)
    return z * sigmoid(z)


def gelu(z):
    z = np.maximum(z, -100.0)
    return z * ndtr(z)


# --- Values: GLU --------------------------------------------------------------------------


@wrong("glu", why="halves-exchanged")
def gate_first(x):
    g, v = np.split(x, 2, axis=-1)
    return v * sigmoid(g)


@wrong("glu", why="halves-exchanged")
def sigmoid_of_the_value(x):
    v, g = halves(x)
    return sigmoid(v) * g


@wrong("glu", why="wrong-axis")
def first_axis(x):
    v, g = np.split(x, 2)
    return v * sigmoid(g)


@wrong("glu", why="halves-interleaved")
def every_second(x):
    return x[..., ::2] * sigmoid(x[..., 1::2])


@wrong("glu", why="activation-missing")
def no_gate(x):
    v, g = halves(x)
    return 1.0 * v * g


@wrong("glu", why="activation-on-both-halves")
def sigmoid_of_both(x):
    v, g = halves(x)
    return sigmoid(v) * sigmoid(g)


@wrong("glu", why="activation-of-product")
def sigmoid_of_the_product(x):
    v, g = halves(x)
    return sigmoid(1.0 * v * g)


@wrong("glu", why="sum-for-product")
def sum_for_product(x):
    v, g = halves(x)
    return v + sigmoid(g)


@wrong("glu", why=("not-split", "is-silu"))
def whole_input_gates_itself(x):
    return x * sigmoid(x)


@wrong("glu", why=("value-missing", "is-sigmoid", "slope-for-value", "wrong-variable"))
def gate_alone(x):
    _, g = halves(x)
    return sigmoid(g)


@wrong("glu", why=("is-tanh", "none"))
def tanh_for_sigmoid(x):
    v, g = halves(x)
    return v * np.tanh(g)


@wrong("glu", why="is-swiglu")
def silu_for_sigmoid(x):
    v, g = halves(x)
    return v * silu(g)


@wrong("glu", why="is-softmax")
def softmax_gate(x):
    v, g = halves(x)
    e = np.exp(g - np.max(g, axis=-1, keepdims=True, initial=-np.inf))
    return v * e / np.sum(e, axis=-1, keepdims=True)


@wrong("glu", why="wrong-axis")
def slices_the_first_axis(x):
    n = len(x) // 2
    return x[:n] * sigmoid(x[n:])


@wrong("glu", why="returns-several")
def both(x):
    v, g = halves(x)
    return v * sigmoid(g), sigmoid(g)


@wrong("glu", why=("wrong-arguments", "wrong-keyword"))
def two_arguments(v, g):
    return v * sigmoid(g)


@wrong("glu", why=("overwrites-its-input", "integer-result"))
def gates_in_place(x):
    v, g = halves(x)
    v[...] = v * sigmoid(g)
    return v


@wrong("glu", why="reduced")
def dot_product(x):
    v, g = halves(x)
    return np.sum(v * sigmoid(g))


@wrong("glu", why=("overflows", "not-a-number"))
def exponential_quotient(x):
    v, g = np.array_split(x.astype(float), 2, axis=-1)
    return v * (np.exp(g) / (1 + np.exp(g)))


@right("glu")
def value_times_sigmoid(x):
    v, g = np.split(x, 2, axis=-1)
    return v * sigmoid(g)


@right("glu")
def slices(x):
    n = x.shape[-1] // 2
    return x[..., :n] / (1 + np.exp(-1.0 * x[..., n:]))


@right("glu")
def new_axis(x):
    parts = x.reshape(*x.shape[:-1], 2, x.shape[-1] // 2)
    return parts[..., 0, :] * 0.5 * (1 + np.tanh(parts[..., 1, :] / 2))


# --- Values: the others -------------------------------------------------------------------


@wrong("reglu", why="halves-exchanged")
def relu_of_the_value(x):
    v, g = halves(x)
    return np.maximum(0, v) * g


@wrong("reglu", why="activation-on-both-halves")
def relu_of_both(x):
    v, g = halves(x)
    return np.maximum(0, v) * np.maximum(0, g)


@wrong("reglu", why="activation-of-product")
def relu_of_the_product(x):
    v, g = halves(x)
    return np.maximum(0, v * g)


@wrong("reglu", why=("is-step", "slope-for-value"))
def gate_is_a_mask(x):
    v, g = halves(x)
    return v * (g > 0)


@wrong("reglu", why="is-glu")
def glu_again(x):
    v, g = halves(x)
    return v * sigmoid(g)


@wrong("reglu", why=("not-split", "is-relu"))
def relu_of_everything(x):
    return np.maximum(0, x)


@wrong("reglu", why=("swapped-branches", "is-minimum"))
def minimum_for_maximum(x):
    v, g = np.split(x, 2, axis=-1)
    return v * np.minimum(0, g)


@wrong("geglu", why="halves-exchanged")
def gelu_of_the_first(x):
    v, g = halves(x)
    return gelu(v) * g


@wrong("geglu", why="is-swiglu")
def swish_gate(x):
    v, g = halves(x)
    return v * silu(g)


@wrong("geglu", why="is-gelu_tanh")
def approximate_gate(x):
    v, g = halves(x)
    z = np.clip(g, -100.0, None)
    w = np.minimum(z, 100.0)
    return v * 0.5 * z * (1 + np.tanh(np.sqrt(2 / np.pi) * (w + 0.044715 * w**3)))


@wrong("geglu", why="factor-lost")
def chance_as_gate(x):
    v, g = halves(x)
    return v * ndtr(1.0 * g)


@wrong("swiglu", why="halves-exchanged")
def as_in_llama(x):
    gate, up = np.split(x, 2, axis=-1)
    return silu(gate) * up


@wrong("swiglu", why="is-glu")
def sigmoid_gate(x):
    v, g = halves(x)
    return v * sigmoid(g)


@wrong("swiglu", why="is-geglu")
def gelu_gate(x):
    v, g = halves(x)
    return v * gelu(g)


@wrong("swiglu", why="is-reglu")
def relu_gate(x):
    v, g = halves(x)
    return v * np.maximum(0, g)


@wrong("swiglu", why="wrong-axis")
def first_axis_split(x):
    v, g = np.split(x, 2, axis=0)
    return v * silu(g)


@wrong("swiglu", why="parameter-ignored", beta=2.0)
def beta_ignored(x, beta):
    v, g = halves(x)
    return v * silu(g)


@wrong("swiglu", why="factor", beta=2.0)
def beta_outside_too(x, beta):
    v, g = halves(x)
    return v * silu(beta * g)


@wrong("swiglu", why="sum-for-product")
def sum_of_halves(x):
    v, g = halves(x)
    return v + silu(g)


@wrong("swiglu", why="not-a-number")
def infinite_gate(x):
    v, g = halves(x)
    return v * (g * sigmoid(g))


@right("reglu")
def value_times_relu(x):
    v, g = np.split(x, 2, axis=-1)
    return v * np.maximum(g, 0)


@right("geglu")
def value_times_gelu(x):
    v, g = halves(x)
    return gelu(g) * v


@right("swiglu")
def value_times_silu(x):
    v, g = np.array_split(x, 2, axis=-1)
    return silu(g) * v


@right("swiglu", beta=2.0)
def value_times_swish(x, beta):
    v, g = halves(x)
    return v * silu(beta * g) / beta


# --- By the value and by the gate ---------------------------------------------------------


@wrong("glu", "value", why="wrong-variable")
def by_the_gate(x):
    v, g = halves(x)
    s = sigmoid(g)
    return v * s * (1 - s)


@wrong("glu", "value", why="value-alone")
def value_itself(x):
    v, _ = halves(x)
    return v


@wrong("glu", "value", why="value-for-slope")
def unit_itself(x):
    v, g = halves(x)
    return v * sigmoid(g)


@wrong("glu", "value", why="halves-exchanged")
def sigmoid_of_the_first_half(x):
    v, _ = halves(x)
    return sigmoid(v)


@wrong("glu", "value", why=("not-split", "is-sigmoid"))
def sigmoid_of_all(x):
    return sigmoid(x)


@wrong("glu", "gate", why="value-missing")
def value_forgotten(x):
    _, g = halves(x)
    s = sigmoid(g)
    return s * (1 - s)


@wrong("glu", "gate", why="wrong-variable")
def by_the_value(x):
    _, g = halves(x)
    return sigmoid(g)


@wrong("glu", "gate", why="derivative-of-sigmoid")
def gate_times_one_minus_gate(x):
    v, g = halves(x)
    return v * g * (1.0 - g)


@wrong("glu", "gate", why="value-for-slope")
def value_times_sigmoid_again(x):
    v, g = halves(x)
    return v * sigmoid(g)


@wrong("reglu", "value", why=("slope-for-value", "is-step", "none"))
def mask_of_the_gate(x):
    _, g = halves(x)
    return 1.0 * (g > 0)


@wrong("reglu", "gate", why="value-missing")
def mask_without_the_value(x):
    _, g = halves(x)
    return np.where(g > 0, 1.0, 0.0)


@wrong("reglu", "gate", why=("value-alone", "constant-slope", "is-identity"))
def value_always_passes(x):
    v, _ = halves(x)
    return v


@wrong("reglu", "gate", why="halves-exchanged")
def exchanged(x):
    g, v = halves(x)
    return np.where(g > 0, v, 0)


@wrong("swiglu", "gate", why=("product-rule", "is-softplus", "is-sigmoid"))
def one_term(x):
    v, g = halves(x)
    return v * sigmoid(g)


@wrong("swiglu", "gate", why="slope-at-output")
def at_the_output_of_silu(x):
    v, g = halves(x)
    a = np.clip(silu(g), -700, 700)
    s = sigmoid(a)
    return v * (s + a * s * (1 - s))


@wrong("swiglu", "value", why="is-glu")
def gate_of_glu(x):
    _, g = halves(x)
    return sigmoid(g)


@wrong("glu", "gate", why="returns-several")
def both_gradients(x):
    v, g = halves(x)
    s = sigmoid(g)
    return s, v * s * (1 - s)


@wrong("glu", "gate", why="returns-several")
def both_gradients_in_one(x):
    v, g = halves(x)
    s = sigmoid(g)
    return np.concatenate([s, v * s * (1 - s)], axis=-1)


@right("glu", "value")
def activated_gate(x):
    return sigmoid(np.split(x, 2, axis=-1)[1])


@right("glu", "gate")
def value_times_slope(x):
    v, g = halves(x)
    s = sigmoid(g)
    return v * s * (1 - s)


@right("reglu", "gate")
def value_where_open(x):
    v, g = halves(x)
    return np.where(g > 0, v, 0)


@right("reglu", "value")
def relu_of_the_gate(x):
    _, g = halves(x)
    return np.maximum(g, 0)


@right("geglu", "gate")
def value_times_slope_of_gelu(x):
    v, g = halves(x)
    z = np.clip(g, -100.0, 100.0)
    return v * (ndtr(z) + z * np.exp(-z * z / 2) / np.sqrt(2 * np.pi))


@right("swiglu", "gate")
def value_times_slope_of_silu(x):
    v, g = halves(x)
    z = np.clip(g, -700.0, 700.0)
    s = sigmoid(z)
    return v * s * (1 + z * (1 - s))


@right("swiglu", "value")
def silu_of_the_gate(x):
    return silu(x[..., x.shape[-1] // 2 :])
