"""CELU."""

import numpy as np

from oracle.arithmetic import expm1, identity
from oracle.record import Record

record = Record(
    exact=lambda x, alpha: x if x > 0 else alpha * expm1(x / alpha),
    naive=lambda x, alpha: np.where(x > 0, x, alpha * (np.exp(x / alpha) - 1)),
    naive_slope=lambda x, alpha: np.where(x > 0, 1, np.exp(x / alpha)),
    torch="torch.nn.functional.celu",
    jax="jax.nn.celu",
    keras="keras.activations.celu",
    extremes={"alpha": (1e-300, 1e-8, 0.3, 2.7, 1e8, 1e300)},
    at_zero=0.0,
    left=lambda x, alpha: -alpha,
    right=identity,
    scale=lambda alpha: abs(alpha),
    mirror=None,
    correctly_rounded=False,
)
