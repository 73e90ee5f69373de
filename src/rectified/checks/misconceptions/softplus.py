"""How softplus is misunderstood."""

from typing import Any

import numpy as np

from rectified.checks.misconceptions.misconception import Misconception


def _textbook(x: Any, beta: float = 1.0) -> Any:
    return 1 / (1 + np.exp(beta * x))


def _stable(x: Any, beta: float = 1.0) -> Any:
    return np.exp(-np.logaddexp(0.0, beta * x))


MISCONCEPTIONS = (
    Misconception(
        "mirrored",
        "softplus",
        _textbook,
        "This is 1/(1 + e^(beta · x)), the slope of Softplus at −x. Either a minus is missing,\n"
        "in the sigmoid 1/(1 + e^(−beta · x)), or, by the chain rule, the derivative of the\n"
        "e^(beta · x) inside the logarithm.",
        wrt="x",
        variants=(_stable,),
    ),
)
