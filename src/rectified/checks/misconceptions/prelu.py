"""How PReLU is misunderstood."""

from typing import Any

import numpy as np

from rectified.checks.misconceptions.misconception import Misconception


def _everywhere(x: Any, weight: float = 0.25) -> Any:
    return x * 1.0


def _other_side(x: Any, weight: float = 0.25) -> Any:
    return np.maximum(x, 0)


MISCONCEPTIONS = (
    Misconception(
        "unmasked",
        "prelu",
        _everywhere,
        "The derivative by the weight is x only where the weight is at work: left of 0. Right of\n"
        "0 the value is x, whatever the weight is, so that its derivative by the weight is 0.",
        wrt="weight",
    ),
    Misconception(
        "wrong-side",
        "prelu",
        _other_side,
        "This is x right of 0. There the weight is not at work: the value is x, whatever the\n"
        "weight is. It multiplies what lies left of 0.",
        wrt="weight",
    ),
)
