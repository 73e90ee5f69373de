"""What a hypothesis answers, in the form in which a reference says what is right."""

from typing import Any

import numpy as np

from rectified.checks.misconceptions.derived.hypothesis import Hypothesis
from rectified.checks.misconceptions.derived.question import Question
from rectified.numerics import Array

FARTHEST = 30.0
"""Beyond this the way in which a formula is written may decide."""


class Claimed:
    """Right answers as a hypothesis has them, in the form of a `Reference`."""

    all_digits = False

    def __init__(self, question: Question, hypothesis: Hypothesis) -> None:
        self.question = question
        self.hypothesis = hypothesis
        self.gated = question.reference.gated
        self.largest = question.reference.largest
        self.places = question.reference.places

    def numbers(self, x: Array) -> Array:
        """Return the numbers that the answers depend on."""
        return self.question.reference.numbers(x)

    def scale(self, x: Array) -> float:
        """Return the size of the numbers that a computation may round."""
        return self.largest

    def bounds(self, x: Array) -> tuple[Array, Array]:
        """Return the least and the greatest answer that a hypothesis allows at each place.

        At a jump every answer between the two sides says the same of the function, and where the
        formula itself overflows it says nothing.
        """
        reference = self.question.reference
        here = self._answers(x)
        low, high = here.copy(), here.copy()
        numbers = self.numbers(x)
        for place in {0.0, *self.places}:
            at = numbers == place
            if at.any():
                for side in (-1.0, 1.0):
                    beside = self._answers(reference.moved(x, at, side * np.inf))
                    np.fmin(low, beside, out=low, where=at)
                    np.fmax(high, beside, out=high, where=at)
        noise = self._noise(x)
        overflown = ~np.isfinite(here) & (np.abs(numbers) > FARTHEST)
        low, high = low - noise, high + noise
        return np.where(overflown, -np.inf, low), np.where(overflown, np.inf, high)

    def _noise(self, x: Array) -> Any:
        if self.hypothesis.noise is None:
            return 0.0
        noise = np.asarray(self.hypothesis.noise(self.question.values(x)))
        coarser = 2.0**29 if x.dtype == np.float32 else 1.0
        return np.where(np.isfinite(noise), noise * coarser, 0.0)

    def _answers(self, x: Array) -> Array:
        values = self.question.values(x)
        return np.array(self.hypothesis.answers(values, self.numbers(x).shape))
