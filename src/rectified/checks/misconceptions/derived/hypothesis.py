"""A guess at what a student's function computes, elementwise."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from rectified.checks.misconceptions.formulas.expression import Expression, evaluate
from rectified.numerics import Array

Compute = Callable[[dict[str, Any]], Any]
"""From numbers for the symbols to the answers."""


@dataclass(frozen=True)
class Hypothesis:
    """A formula that a student's function may compute.

    Parameters
    ----------
    name : str
        The name of the misconception.
    sentence : str
        What the function does, and what is asked, addressed to the student.
    compute : callable
        The formula.
    cost : float
        How far-fetched it is: of several that agree with the answers the cheapest is meant. Two
        of the same cost are both told.
    noise : callable, optional
        How far its answers may be off by rounding, where that is much.
    """

    name: str
    sentence: str
    compute: Compute
    cost: float = 1.0
    noise: Compute | None = None

    def answers(self, values: dict[str, Any], shape: tuple[int, ...]) -> Array:
        """Return the answers at such values, as float64."""
        with np.errstate(all="ignore"):
            try:
                result = np.asarray(self.compute(values), dtype=np.float64)
            except ValueError:  # parameters that do not fit together
                result = np.asarray(np.nan)
        return np.broadcast_to(result, shape)

    def dearer(self, by: float) -> "Hypothesis":
        """Return the same, more far-fetched."""
        return replace(self, cost=self.cost + by)


def of_tree(tree: Expression) -> Compute:
    """Return what computes a formula."""
    return lambda values: evaluate(tree, values)
