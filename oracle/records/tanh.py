"""Tanh."""

import mpmath as mp
import numpy as np

from oracle.record import Record

record = Record(
    exact=lambda x: mp.tanh(x) if abs(x) < 1000 else mp.sign(x),
    naive=lambda x: np.tanh(x),
    naive_slope=lambda x: 1 - np.tanh(x) ** 2,
    torch="torch.nn.functional.tanh",
    jax="jax.numpy.tanh",
    keras="keras.activations.tanh",
    extremes={},
    at_zero=0.0,
    left=lambda x: mp.mpf(-1),
    right=lambda x: mp.mpf(1),
    mirror=lambda x, y: -y,
    correctly_rounded=False,
)
