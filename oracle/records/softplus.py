"""Softplus."""

import math

import numpy as np
from scipy import special

from oracle.arithmetic import identity, log1pexp, zero
from oracle.record import Record

record = Record(
    exact=lambda x, beta: log1pexp(beta * x) / beta,
    naive=lambda x, beta: np.log(1 + np.exp(beta * x)) / beta,
    naive_slope=lambda x, beta: 1 / (1 + np.exp(-beta * x)),
    scipy=lambda x, beta: -special.log_expit(-beta * x) / beta,
    scipy_slope=lambda x, beta: special.expit(beta * x),
    torch="torch.nn.functional.softplus",
    jax="jax.nn.softplus",
    keras="keras.activations.softplus",
    extremes={"beta": (1e-300, 1e-200, 1e-8, 0.3, 2.7, 1e8, 1e200)},
    at_zero=math.log(2.0),
    left=zero,
    right=identity,
    scale=lambda beta: 1 / beta,
    mirror=lambda x, y: y - x,
    correctly_rounded=False,
)
