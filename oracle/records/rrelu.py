"""RReLU, in use: with the mean slope. Rounding that mean is an error before the product's."""

import numpy as np

from oracle.arithmetic import identity
from oracle.record import Record

record = Record(
    exact=lambda x, lower, upper: x if x > 0 else (lower + upper) / 2 * x,
    naive=lambda x, lower, upper: np.where(x > 0, x, (lower + upper) / 2 * x),
    naive_slope=lambda x, lower, upper: np.where(x > 0, 1, x.dtype.type((lower + upper) / 2)),
    torch="torch.nn.functional.rrelu",
    jax=None,
    keras=None,
    extremes={"lower": (-1.0, 0.1), "upper": (0.125, 0.9, 30.0)},
    at_zero=0.0,
    left=lambda x, lower, upper: (lower + upper) / 2 * x,
    right=identity,
    mirror=None,
    correctly_rounded=False,
)
