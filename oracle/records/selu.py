"""SELU."""

import mpmath as mp
import numpy as np

from oracle.arithmetic import expm1
from oracle.record import Record

SCALE = mp.mpf("1.0507009873554804934193349852946")
ALPHA = mp.mpf("1.6732632423543772848170429916717")
scale, alpha = float(SCALE), float(ALPHA)

record = Record(
    exact=lambda x: SCALE * (x if x > 0 else ALPHA * expm1(x)),
    naive=lambda x: scale * np.where(x > 0, x, alpha * (np.exp(x) - 1)),
    naive_slope=lambda x: scale * np.where(x > 0, 1, alpha * np.exp(x)),
    torch="torch.nn.functional.selu",
    jax="jax.nn.selu",
    keras="keras.activations.selu",
    extremes={},
    at_zero=0.0,
    left=lambda x: -SCALE * ALPHA,
    right=lambda x: SCALE * x,
    mirror=None,
    correctly_rounded=False,
)
