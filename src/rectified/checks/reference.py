"""What is right: the answers that a check accepts, for an activation or a gated unit."""

import copy
from typing import Any, Literal

import numpy as np

from rectified.activations import Activation, GatedUnit
from rectified.numerics import Array

Kinks = Literal["any", "convention"]

COMPANIONS = (1.0, -2.0, 0.5, 3.0, -0.7)
"""What a gated unit's gates are multiplied by, in turn."""


class Reference:
    """The right answers of one check.

    Parameters
    ----------
    unit : Activation or GatedUnit
        The reference.
    wrt : str or None
        The variable of the derivative; None for the value.
    kinks : {"any", "convention"}
        Whether a derivative may, where two pieces meet, have any value between the two sides'.
    parameters : dict
        Those of the check.

    Raises
    ------
    TypeError, ValueError
        If `wrt` or a parameter is not one of the unit's.
    """

    def __init__(
        self,
        unit: Activation | GatedUnit,
        wrt: str | None,
        kinks: Kinks,
        parameters: dict[str, Any],
    ) -> None:
        self.unit = unit
        self.wrt = wrt
        self.any_slope = kinks == "any"
        self.parameters = parameters
        self.gated = isinstance(unit, GatedUnit)
        self.activation = unit.activation if isinstance(unit, GatedUnit) else unit
        self.places = self.activation.places(**parameters)
        self.all_digits = False
        self._right(self.inputs(np.ones(1)))  # a wrong wrt or parameter fails here

    def inputs(self, numbers: Array) -> Array:
        """Return an input whose answers show what happens at these numbers (of one or more axes).

        For a gated unit they are the gates, and simple factors stand before them.
        """
        if not self.gated:
            return numbers
        factors = np.resize(COMPANIONS, numbers.shape)
        if numbers.dtype.kind in "iu":
            factors = np.abs(np.rint(factors))
        return np.concatenate([factors.astype(numbers.dtype), numbers], axis=-1)

    def numbers(self, x: Array) -> Array:
        """Return the number that each answer to x depends on: x itself, or its gates."""
        return np.split(x, 2, axis=-1)[1] if self.gated else x

    def part(self, x: Array, places: list[tuple[int, ...]]) -> Array:
        """Return the input of one dimension that has just the answers at some places of x."""
        parts = np.split(x, 2, axis=-1) if self.gated else [x]
        return np.concatenate([np.array([half[at] for at in places]) for half in parts])

    def bounds(self, x: Array) -> tuple[Array, Array]:
        """Return the least and the greatest right answer at each place."""
        right = self._right(x)
        low, high = right.copy(), right.copy()
        if self.wrt is not None and self.any_slope:
            numbers = self.numbers(x)
            for place in self.places:
                at = numbers == place
                if at.any():
                    for side in (-np.inf, np.inf):
                        beside = self._right(self.moved(x, at, side))
                        np.fmin(low, beside, out=low, where=at)
                        np.fmax(high, beside, out=high, where=at)
        return low, high

    @property
    def largest(self) -> float:
        """The largest number, e⁰ = 1 included, that parameters bring into a computation."""
        sizes = [abs(p) for p in self.parameters.values() if isinstance(p, int | float)]
        return max([1.0, *sizes])

    def scale(self, x: Array) -> Array | float:
        """Return the size of the numbers that a right computation of each answer may round.

        Straight pieces are computed without any constant but their places: near 0 nothing else
        than the number itself is rounded. Where all digits of an answer are asked for, nothing.
        """
        if self.all_digits:
            return 0.0
        if self.wrt is not None or self.gated or not self.activation.piecewise_linear:
            return self.largest
        largest = max([0.0, *map(abs, self.places)])
        return np.minimum(np.maximum(np.abs(x.astype(np.float64)), largest), self.largest)

    def to_all_digits(self) -> "Reference":
        """Return the same reference, for answers that must be right in their own digits."""
        strict = copy.copy(self)
        strict.all_digits = True
        return strict

    def _right(self, x: Array) -> Array:
        if self.wrt is None:
            return self.unit(x, **self.parameters)
        return self.unit.derivative(x, wrt=self.wrt, **self.parameters)

    def moved(self, x: Array, at: Array, side: float) -> Array:
        """Return an input whose numbers at some places are next to those of x, on one side."""
        moved = np.array(x, dtype=np.result_type(x, np.float16))
        numbers = self.numbers(moved)  # a view of `moved`
        numbers[at] = np.nextafter(numbers[at], numbers.dtype.type(side))
        return moved
