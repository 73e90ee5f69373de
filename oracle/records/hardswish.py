"""Hardswish."""

import numpy as np

from oracle.arithmetic import identity, zero
from oracle.record import Record

record = Record(
    exact=lambda x: x * min(max(x + 3, 0), 6) / 6,
    naive=lambda x: x * np.minimum(np.maximum(x + 3, 0), 6) / 6,
    naive_slope=lambda x: np.where(x <= -3, 0, np.where(x >= 3, 1, x / 3 + 0.5)),
    torch="torch.nn.functional.hardswish",
    jax="jax.nn.hard_swish",
    keras="keras.activations.hard_silu",
    extremes={},
    at_zero=0.0,
    left=zero,
    right=identity,
    mirror=lambda x, y: y - x,
    correctly_rounded=False,
)
