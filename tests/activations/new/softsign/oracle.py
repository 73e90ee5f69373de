"""Softsign."""

import mpmath as mp
import numpy as np

from oracle.record import Record

record = Record(
    exact=lambda x: x / (1 + abs(x)),
    naive=lambda x: x / (1 + np.abs(x)),
    naive_slope=lambda x: 1 / (1 + np.abs(x)) ** 2,
    torch="torch.nn.functional.softsign",
    jax="jax.nn.soft_sign",
    keras="keras.activations.softsign",
    extremes={},
    at_zero=0.0,
    left=lambda x: mp.mpf(-1),
    right=lambda x: mp.mpf(1),
    settles=1e17,
    mirror=lambda x, y: -y,
    correctly_rounded=False,
)
