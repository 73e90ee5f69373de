"""PReLU."""

import numpy as np

from oracle.arithmetic import identity
from oracle.record import Record

record = Record(
    exact=lambda x, weight: x if x > 0 else weight * x,
    naive=lambda x, weight: np.where(x > 0, x, weight * x),
    naive_slope=lambda x, weight: np.where(x > 0, 1, x.dtype.type(weight)),
    torch="torch.nn.functional.prelu",
    jax=None,
    keras=None,
    extremes={"weight": (-0.3, 0.0, 1.7)},
    at_zero=0.0,
    left=lambda x, weight: weight * x,
    right=identity,
    mirror=None,
    correctly_rounded=True,
)
