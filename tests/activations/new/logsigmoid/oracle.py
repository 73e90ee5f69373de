"""LogSigmoid."""

import math

import numpy as np
from scipy import special

from oracle.arithmetic import identity, log1pexp, zero
from oracle.record import Record

record = Record(
    exact=lambda x: -log1pexp(-x),
    naive=lambda x: -np.log(1 + np.exp(-x)),
    naive_slope=lambda x: 1 / (1 + np.exp(x)),
    scipy=lambda x: special.log_expit(x),
    scipy_slope=lambda x: special.expit(-x),
    torch="torch.nn.functional.logsigmoid",
    jax="jax.nn.log_sigmoid",
    keras="keras.activations.log_sigmoid",
    extremes={},
    at_zero=-math.log(2.0),
    left=identity,
    right=zero,
    mirror=lambda x, y: y - x,
    correctly_rounded=False,
)
