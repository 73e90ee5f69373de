"""Sigmoid."""

import mpmath as mp
import numpy as np
from scipy import special

from oracle.arithmetic import sigma, zero
from oracle.record import Record

record = Record(
    exact=lambda x: sigma(x),
    naive=lambda x: 1 / (1 + np.exp(-x)),
    naive_slope=lambda x: 1 / (1 + np.exp(-x)) * (1 - 1 / (1 + np.exp(-x))),
    scipy=lambda x: special.expit(x),
    scipy_slope=lambda x: special.expit(x) * special.expit(-x),
    torch="torch.nn.functional.sigmoid",
    jax="jax.nn.sigmoid",
    keras="keras.activations.sigmoid",
    extremes={},
    at_zero=0.5,
    left=zero,
    right=lambda x: mp.mpf(1),
    mirror=lambda x, y: 1 - y,
    correctly_rounded=False,
)
