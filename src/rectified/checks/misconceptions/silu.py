"""How SiLU is misunderstood."""

from typing import Any

import numpy as np

from rectified.checks.misconceptions.misconception import Misconception


def _of_input(x: Any, beta: float = 1.0) -> Any:
    z = beta * x
    return z + 1 / (1 + np.exp(-z)) * (1 - z)


def _of_input_as_it_comes(x: Any, beta: float = 1) -> Any:
    z = beta * x  # integers stay what they are
    return z + 1 / (1 + np.exp(-1.0 * z)) * (1 - z)


MISCONCEPTIONS = (
    Misconception(
        "input-for-output",
        "silu",
        _of_input,
        "The slope of SiLU is beta · y + σ(beta · x) · (1 − beta · y), with y the output, the\n"
        "value of the function. Here the input x stands in y's place. Or, to say the same of\n"
        "these answers: 1 − σ stands where the derivative of σ, which is σ (1 − σ), belongs.",
        wrt="x",
        variants=(_of_input_as_it_comes,),
    ),
)
