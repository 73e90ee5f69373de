"""ReLU."""

import numpy as np

from oracle.arithmetic import identity, zero
from oracle.record import Record

record = Record(
    exact=lambda x: max(x, 0),
    naive=lambda x: np.maximum(x, 0),
    naive_slope=lambda x: (x > 0).astype(x.dtype),
    torch="torch.nn.functional.relu",
    jax="jax.nn.relu",
    keras="keras.activations.relu",
    extremes={},
    at_zero=0.0,
    left=zero,
    right=identity,
    mirror=lambda x, y: y - x,
    correctly_rounded=True,
)
