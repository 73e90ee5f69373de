"""Squared ReLU."""

import numpy as np

from oracle.arithmetic import zero
from oracle.record import Record

record = Record(
    exact=lambda x: max(x, 0) ** 2,
    naive=lambda x: np.maximum(x, 0) ** 2,
    naive_slope=lambda x: 2 * np.maximum(x, 0),
    torch=None,
    jax=None,
    keras=None,
    extremes={},
    at_zero=0.0,
    left=zero,
    right=lambda x: x * x,
    mirror=lambda x, y: x * x - y,
    correctly_rounded=False,
)
