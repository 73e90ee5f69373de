"""How ReLU and its derivative are misunderstood."""

from typing import Any

import numpy as np

from rectified.checks.misconceptions.misconception import Misconception
from rectified.checks.regions import REGIONS

NUMBERS = frozenset(REGIONS) - {"kinks", "empty", "unmodified", "digits"}
"""Every region that asks for the answer to a number other than zero."""

ABOVE = NUMBERS - {"negative"}
"""Every region that has a number above zero."""

BELOW = NUMBERS - {"positive", "unsigned"}
"""Every region that has a number below zero."""


def _minimum(x: Any) -> Any:
    return np.minimum(x, 0)


def _step(x: Any) -> Any:
    return np.where(x > 0, 1.0, 0.0)


def _softplus(x: Any) -> Any:
    return np.logaddexp(0, x)


MISCONCEPTIONS = (
    Misconception(
        "is-abs",
        "relu",
        np.abs,
        "This flips negative numbers instead of cutting them off: it is the absolute value.\n"
        "ReLU answers 0 for every negative x.",
        BELOW,
    ),
    Misconception(
        "is-minimum",
        "relu",
        _minimum,
        "This keeps the negative side and cuts the positive one, as minimum(x, 0) does.\n"
        "ReLU is the other way round: it keeps what is above 0.",
        NUMBERS,
    ),
    Misconception(
        "slope-for-value",
        "relu",
        _step,
        "This answers whether x is positive (1 or 0), which is the slope of ReLU.\n"
        "Where x is positive the value is x itself.",
        ABOVE,
    ),
    Misconception(
        "is-softplus",
        "relu",
        _softplus,
        "log(1 + exp(x)) is softplus, a smooth relative of ReLU: it is never exactly 0.",
        NUMBERS - {"large", "infinite"} | {"kinks"},
        variants=(lambda x: np.log(1 + np.exp(x)), lambda x: np.log1p(np.exp(x))),
    ),
    Misconception(
        "is-sign",
        "relu",
        np.sign,
        "−1 left of 0 is the slope of |x|, which falls there. ReLU is flat left of 0, so that its\n"
        "slope there is 0.",
        BELOW,
        wrt="x",
    ),
)
