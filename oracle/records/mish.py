"""Mish."""

from typing import Any

import mpmath as mp
import numpy as np
from scipy import special

from oracle.arithmetic import Number, exp, identity, log1pexp, sigma, zero
from oracle.record import Record


def terms(x: Number) -> list[Number]:
    """tanh(softplus(x)) and x tanh'(softplus(x)) σ(x)."""
    n = exp(2 * min(x, 1000)) + 2 * exp(min(x, 1000))
    return [n / (n + 2), x * (1 - (n / (n + 2)) ** 2) * sigma(x)]


def naive_slope(x: Any) -> Any:
    """By the product rule."""
    bent = np.tanh(np.log(1 + np.exp(x)))
    return bent + x * (1 - bent**2) / (1 + np.exp(-x))


record = Record(
    exact=lambda x: x if x > 1000 else x * mp.tanh(log1pexp(x)),
    naive=lambda x: x * np.tanh(np.log(1 + np.exp(x))),
    naive_slope=naive_slope,
    scipy=lambda x: x * np.tanh(-special.log_expit(-x)),
    torch="torch.nn.functional.mish",
    jax="jax.nn.mish",
    keras="keras.activations.mish",
    extremes={},
    at_zero=0.0,
    left=zero,
    right=identity,
    mirror=None,
    correctly_rounded=False,
    terms={"x": terms},
)
