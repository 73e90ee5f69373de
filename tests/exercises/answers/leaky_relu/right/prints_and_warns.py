"""Prints, warns, asserts and divides by 0 on the way; other defaults and further arguments."""

import sys
import warnings

import numpy as np


def leaky_relu(x, negative_slope=0.01, verbose=True, **options):
    if verbose:
        print("leaky_relu of", np.shape(x), "with", negative_slope, options)
    warnings.warn("a slope may be large", stacklevel=2)
    np.divide(1.0, np.zeros(1))
    return np.where(np.less(x, 0), np.multiply(x, negative_slope), x)


def leaky_relu_derivative(x, negative_slope=0.01, *rest):
    print(x, file=sys.stderr)
    return (x > 0) + (x <= 0) * negative_slope


def leaky_relu_derivative_by_slope(x, negative_slope=0.01, debug=False):
    assert not debug
    return x * np.where(x < 0, 1, 0) if np.isfinite(x).all() else np.minimum(x, 0)


def as_one_layer(weights, biases, negative_slope=0.01, x=None, start=None):
    print("layers:", [w.shape for w in weights])
    weight, bias = (weights[0], biases[0]) if start is None else start
    for w, b in zip(weights[1:], biases[1:]):
        slope = leaky_relu_derivative(x[:1] @ weight.T + bias, negative_slope)
        weight, bias = (w * slope) @ weight, ((w * slope) @ bias[:, None])[:, 0] + b
    return [weight, bias]


def move_back(weights, biases, negative_slope, x, share=0.6):
    warnings.warn("moving", stacklevel=2)
    moved = {}
    for number, weight in enumerate(weights[:-1]):
        z = x @ weight.T
        moved[number] = -np.quantile(z, 1 - share, axis=0)
        x = leaky_relu(z + moved[number], negative_slope, verbose=False)
    return [*moved.values(), biases[-1]]
