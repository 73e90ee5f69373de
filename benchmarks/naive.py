"""The NumPy lines that a reader would write, and those that use SciPy's special functions."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import special

Array = NDArray[Any]
Line = Callable[[Array], Array]

SCALE, ALPHA = 1.0507009873554805, 1.6732632423543772


def _sigmoid(x: Array) -> Array:
    return 1 / (1 + np.exp(-x))


def _normal(x: Array) -> Array:
    normal: Array = 0.5 * (1 + special.erf(x / np.sqrt(2)))
    return normal


def _density(x: Array) -> Array:
    density: Array = np.exp(-x * x / 2) / np.sqrt(2 * np.pi)
    return density


VALUES: dict[str, Line] = {
    "relu": lambda x: np.maximum(x, 0),
    "leaky_relu": lambda x: np.where(x > 0, x, 0.01 * x),
    "prelu": lambda x: np.where(x > 0, x, 0.25 * x),
    "rrelu": lambda x: np.where(x > 0, x, 11 / 48 * x),
    "elu": lambda x: np.where(x > 0, x, np.exp(x) - 1),
    "celu": lambda x: np.where(x > 0, x, np.exp(x) - 1),
    "selu": lambda x: SCALE * np.where(x > 0, x, ALPHA * (np.exp(x) - 1)),
    "gelu": lambda x: x * _normal(x),
    "silu": lambda x: x * _sigmoid(x),
    "mish": lambda x: x * np.tanh(np.log(1 + np.exp(x))),
    "softplus": lambda x: np.log(1 + np.exp(x)),
    "relu6": lambda x: np.minimum(np.maximum(x, 0), 6),
    "squared_relu": lambda x: np.maximum(x, 0) ** 2,
    "hardswish": lambda x: x * np.minimum(np.maximum(x + 3, 0), 6) / 6,
    "hardtanh": lambda x: np.clip(x, -1, 1),
    "sigmoid": _sigmoid,
    "tanh": np.tanh,
}

SLOPES: dict[str, Line] = {
    "relu": lambda x: (x > 0).astype(x.dtype),
    "leaky_relu": lambda x: np.where(x > 0, x.dtype.type(1), x.dtype.type(0.01)),
    "prelu": lambda x: np.where(x > 0, x.dtype.type(1), x.dtype.type(0.25)),
    "rrelu": lambda x: np.where(x > 0, x.dtype.type(1), x.dtype.type(11 / 48)),
    "elu": lambda x: np.where(x > 0, 1, np.exp(x)),
    "celu": lambda x: np.where(x > 0, 1, np.exp(x)),
    "selu": lambda x: SCALE * np.where(x > 0, 1, ALPHA * np.exp(x)),
    "gelu": lambda x: _normal(x) + x * _density(x),
    "silu": lambda x: _sigmoid(x) * (1 + x * (1 - _sigmoid(x))),
    "mish": lambda x: (
        np.tanh(np.log(1 + np.exp(x))) + x * _sigmoid(x) * (1 - np.tanh(np.log(1 + np.exp(x))) ** 2)
    ),
    "softplus": _sigmoid,
    "relu6": lambda x: ((x > 0) & (x < 6)).astype(x.dtype),
    "squared_relu": lambda x: 2 * np.maximum(x, 0),
    "hardswish": lambda x: np.where(x <= -3, 0, np.where(x >= 3, 1, x / 3 + 0.5)),
    "hardtanh": lambda x: ((x > -1) & (x < 1)).astype(x.dtype),
    "sigmoid": lambda x: _sigmoid(x) * (1 - _sigmoid(x)),
    "tanh": lambda x: 1 - np.tanh(x) ** 2,
}

SCIPY_VALUES: dict[str, Line] = {
    "gelu": lambda x: x * special.ndtr(x),
    "silu": lambda x: x * special.expit(x),
    "softplus": lambda x: -special.log_expit(-x),
    "mish": lambda x: x * np.tanh(-special.log_expit(-x)),
    "sigmoid": special.expit,
}

SCIPY_SLOPES: dict[str, Line] = {
    "gelu": lambda x: special.ndtr(x) + x * _density(x),
    "silu": lambda x: special.expit(x) * (1 + x * special.expit(-x)),
    "softplus": special.expit,
    "sigmoid": lambda x: special.expit(x) * special.expit(-x),
}
