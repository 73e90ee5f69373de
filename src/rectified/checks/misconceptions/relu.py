"""How ReLU and its derivative are misunderstood."""

from typing import Any

import numpy as np

from rectified.checks.misconceptions.misconception import Misconception
from rectified.checks.regions import REGIONS

NUMBERS = frozenset(REGIONS) - {"kinks", "empty", "unmodified", "digits"}
BELOW = NUMBERS - {"positive", "unsigned"}
"""Every region that has a number below zero."""


def _sign(x: Any) -> Any:
    return np.sign(x)


MISCONCEPTIONS = (
    Misconception(
        "is-sign",
        "relu",
        _sign,
        "−1 left of 0 is the slope of |x|, which falls there. ReLU is flat left of 0, so that its\n"
        "slope there is 0.",
        BELOW,
        wrt="x",
    ),
)
