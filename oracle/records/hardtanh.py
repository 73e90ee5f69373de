"""Hardtanh."""

import numpy as np

from oracle.record import Record

record = Record(
    exact=lambda x, min_val, max_val: min(max(x, min_val), max_val),
    naive=lambda x, min_val, max_val: np.clip(x, min_val, max_val),
    naive_slope=lambda x, min_val, max_val: ((x > min_val) & (x < max_val)).astype(x.dtype),
    torch="torch.nn.functional.hardtanh",
    jax="jax.nn.hard_tanh",
    keras="keras.activations.hard_tanh",
    extremes={"min_val": (-1e30, -1e-30, 0.3), "max_val": (-0.3, 1e-30, 1e30)},
    at_zero=0.0,
    left=lambda x, min_val, max_val: min_val,
    right=lambda x, min_val, max_val: max_val,
    mirror=lambda x, y: -y,
    correctly_rounded=True,
)
