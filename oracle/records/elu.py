"""ELU."""

import numpy as np

from oracle.arithmetic import expm1, identity
from oracle.record import Record

record = Record(
    exact=lambda x, alpha: x if x > 0 else alpha * expm1(x),
    naive=lambda x, alpha: np.where(x > 0, x, alpha * (np.exp(x) - 1)),
    naive_slope=lambda x, alpha: np.where(x > 0, 1, alpha * np.exp(x)),
    torch="torch.nn.functional.elu",
    jax="jax.nn.elu",
    keras="keras.activations.elu",
    extremes={"alpha": (-1.5, 0.0, 1e-8, 0.3, 2.7, 1e8)},
    at_zero=0.0,
    left=lambda x, alpha: -alpha,
    right=identity,
    mirror=None,
    correctly_rounded=False,
)
