"""ReLU6."""

import mpmath as mp
import numpy as np

from oracle.arithmetic import zero
from oracle.record import Record

record = Record(
    exact=lambda x: min(max(x, 0), 6),
    naive=lambda x: np.minimum(np.maximum(x, 0), 6),
    naive_slope=lambda x: ((x > 0) & (x < 6)).astype(x.dtype),
    torch="torch.nn.functional.relu6",
    jax="jax.nn.relu6",
    keras="keras.activations.relu6",
    extremes={},
    at_zero=0.0,
    left=zero,
    right=lambda x: mp.mpf(6),
    mirror=None,
    correctly_rounded=True,
)
