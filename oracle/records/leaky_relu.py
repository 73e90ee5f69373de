"""Leaky ReLU."""

import numpy as np

from oracle.arithmetic import identity
from oracle.record import Record

record = Record(
    exact=lambda x, negative_slope: x if x > 0 else negative_slope * x,
    naive=lambda x, negative_slope: np.where(x > 0, x, negative_slope * x),
    naive_slope=lambda x, negative_slope: np.where(x > 0, 1, x.dtype.type(negative_slope)),
    torch="torch.nn.functional.leaky_relu",
    jax="jax.nn.leaky_relu",
    keras="keras.activations.leaky_relu",
    extremes={"negative_slope": (-0.3, 0.0, 1.7, 1e-30, 1e30)},
    at_zero=0.0,
    left=lambda x, negative_slope: negative_slope * x,
    right=identity,
    mirror=None,
    correctly_rounded=True,
)
