"""How ELU, CELU and SELU are misunderstood."""

from typing import Any

import numpy as np

from rectified.activations.selu import SCALE, SCALE_ALPHA
from rectified.checks.misconceptions.misconception import Misconception

OF_OUTPUT = (
    "Left of 0 the slope of {0} is {1}, with y the output, the value of the function. Here the\n"
    "input x stands in y's place. Either pass the output, or write the slope with e^x."
)
"""What is said of a slope that is written in terms of the value, and given x."""


def _elu(x: Any, alpha: float = 1.0) -> Any:
    return np.where(x > 0, 1.0, x + alpha)


def _celu(x: Any, alpha: float = 1.0) -> Any:
    return np.where(x > 0, 1.0, x / alpha + 1.0)


def _selu(x: Any) -> Any:
    return np.where(x > 0, SCALE, x + SCALE_ALPHA)


MISCONCEPTIONS = (
    Misconception(
        "input-for-output",
        "elu",
        _elu,
        OF_OUTPUT.format("ELU", "y + alpha"),
        wrt="x",
        parameters={"alpha": 1.5},
    ),
    Misconception(
        "input-for-output",
        "celu",
        _celu,
        OF_OUTPUT.format("CELU", "y/alpha + 1"),
        wrt="x",
        parameters={"alpha": 2.0},
    ),
    Misconception("input-for-output", "selu", _selu, OF_OUTPUT.format("SELU", "y + λα"), wrt="x"),
)
