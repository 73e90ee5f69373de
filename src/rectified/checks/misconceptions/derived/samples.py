"""What a function answered at ordinary numbers, side by side with what is right."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from rectified.checks.misconceptions.derived.hypothesis import Hypothesis
from rectified.checks.misconceptions.derived.question import Question
from rectified.numerics import Array

NEAR, FAR, FARTHEST = 1e-5, 40.0, 200.0
"""Between the first two sizes of numbers a formula shows itself, however it is written; up to the
third it shows where nothing overflows."""

RELATIVE, ABSOLUTE = 1e-9, 1e-13
"""How closely a formula must agree with the answers."""


@dataclass(frozen=True, eq=False)
class Samples:
    """Inputs and answers of one function.

    Parameters
    ----------
    question : Question
        What was asked.
    x : ndarray
        The inputs, of one dimension (both halves, for a gated unit).
    answers : ndarray
        What the function answered.
    """

    question: Question
    x: Array
    answers: Array

    def __post_init__(self) -> None:
        values = self.question.values(self.x)
        object.__setattr__(self, "values", values)
        object.__setattr__(self, "numbers", values[self.question.argument])
        with np.errstate(all="ignore"):
            object.__setattr__(self, "right", self.question.record(values, self.question.wrt))

    values: Any = None
    numbers: Any = None
    right: Any = None

    @property
    def scale(self) -> float:
        """The size of the largest number that a computation may round."""
        return self.question.reference.largest

    def agree(self, guess: Array) -> Any:
        """Whether guesses, in rows or a single one, agree with the answers everywhere."""
        return self.places(guess).all(axis=-1)

    def places(self, guess: Array, at: Any = slice(None)) -> Array:
        """Where guesses agree with the answers.

        Far out, one of the two may have overflowed, which says nothing of the formula.
        """
        answers, numbers = self.answers[at], self.numbers[at]
        with np.errstate(all="ignore"):
            slack = RELATIVE * np.maximum(np.abs(answers), np.abs(guess)) + ABSOLUTE * self.scale
            near = (np.abs(answers - guess) <= slack) & np.isfinite(guess)
        equal = (answers == guess) | (np.isnan(answers) & np.isnan(guess))
        lost = (np.abs(numbers) > FAR) & ~(np.isfinite(answers) & np.isfinite(guess))
        agree: Array = near | equal | lost
        return agree

    @property
    def wrong(self) -> Array:
        """Where the answers are not right."""
        return ~self.places(self.right)

    def answers_of(self, hypothesis: Hypothesis) -> Array:
        """Return what a hypothesis says of these inputs."""
        return hypothesis.answers(self.values, self.answers.shape)


MOST = 96
"""So many samples are looked at first."""


def thinned(samples: Samples) -> Samples:
    """Return some of the samples, over the whole range of their numbers."""
    if samples.answers.size <= MOST:
        return samples
    order = np.argsort(samples.numbers, kind="stable")
    kept = order[np.linspace(0, order.size - 1, MOST).round().astype(int)]
    rows = np.split(samples.x, 2) if samples.question.reference.gated else [samples.x]
    return Samples(
        samples.question, np.concatenate([row[kept] for row in rows]), samples.answers[kept]
    )


def ordinary(
    question: Question,
    x: Array,
    answers: Array,
    farthest: float = FARTHEST,
    nearest: float = NEAR,
) -> Samples:
    """Return the samples of inputs whose numbers are neither tiny nor at a joint, each once."""
    numbers = question.reference.numbers(x)
    size = np.abs(numbers)
    kept = (
        (size >= nearest)
        & (size <= farthest)
        & ~np.isin(numbers, [0.0, *question.reference.places])
    )
    rows = [half[kept] for half in (np.split(x, 2) if question.reference.gated else [x])]
    stacked = np.stack(rows)
    _, first = np.unique(stacked, axis=1, return_index=True)
    first.sort()
    return Samples(question, np.concatenate([row[first] for row in rows]), answers[kept][first])
