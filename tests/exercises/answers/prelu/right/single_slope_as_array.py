"""Turns one number into an array with one slope, and back."""

import itertools

import numpy as np


def _table(x, weight):
    """Rows of examples and places, a column for each slope."""
    if np.ndim(weight) == 0:
        return x.reshape(-1, 1)
    return np.transpose(x, (0, *range(2, x.ndim), 1)).reshape(-1, len(weight))


def _back(table, x, weight):
    if np.ndim(weight) == 0:
        return table.reshape(x.shape)
    moved = (0, *range(2, x.ndim), 1)
    shape = [x.shape[axis] for axis in moved]
    return np.transpose(table.reshape(shape), np.argsort(moved))


def prelu(x, weight):
    t = _table(x, weight)
    return _back(np.where(t > 0, t, t * np.atleast_1d(weight)), x, weight)


def prelu_backward(grad, x, weight):
    t, g = _table(x, weight), _table(grad, weight)
    slopes = np.atleast_1d(weight)
    by_weight = np.array([g[t[:, c] < 0, c] @ t[t[:, c] < 0, c] for c in range(len(slopes))])
    return (
        _back(g * np.where(t > 0, 1.0, slopes), x, weight),
        by_weight.reshape(np.shape(weight)),
    )


def learn_slope(x, y, weight, rate, steps):
    start = np.asarray(weight, dtype=float)
    return np.array(
        list(
            itertools.islice(
                itertools.accumulate(
                    itertools.repeat(None),
                    lambda w, _: w - rate * prelu_backward(2 * (prelu(x, w) - y) / y.size, x, w)[1],
                    initial=start,
                ),
                1,
                steps + 1,
            )
        )
    )
