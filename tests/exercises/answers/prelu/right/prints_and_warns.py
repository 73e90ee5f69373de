"""Prints, warns, and has arguments of its own."""

import warnings

import numpy as np


def prelu(x, weight, *, verbose=True):
    if verbose:
        print(f"{np.shape(x)=}, {np.shape(weight)=}")
    aligned = np.expand_dims(weight, tuple(range(1, x.ndim - 1))) if np.ndim(weight) else weight
    np.log(np.zeros(1))
    return np.where(x < 0, aligned * x, x)


def prelu_backward(grad, x, weight, mean=False):
    warnings.warn("backwards", stacklevel=2)
    aligned = np.expand_dims(weight, tuple(range(1, x.ndim - 1))) if np.ndim(weight) else weight
    terms = np.where(x < 0, x, 0) * grad
    while terms.ndim > 2 and np.ndim(weight):
        terms = terms.sum(axis=-1)
    assert not mean
    return grad * np.where(x < 0, aligned, 1), terms.sum(axis=0) if np.ndim(weight) else np.sum(
        terms
    )


def learn_slope(x, y, weight, rate=0.1, steps=1, log=None):
    history = {}
    for step in range(steps):
        print("step", step, "slope", weight)
        out = prelu(x, weight, verbose=False)
        _, by_weight = prelu_backward((out - y) / (y.size / 2), x, weight)
        history[step] = weight = weight + rate * -by_weight
    return tuple(history.values())
