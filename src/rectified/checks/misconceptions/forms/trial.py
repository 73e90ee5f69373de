"""What is known of a function on trial: all its outcomes, and a few more on request."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

import numpy as np

from rectified.calls import Outcome
from rectified.checks.misconceptions.derived.question import Question
from rectified.checks.regions import Probe
from rectified.numerics import Array

Made = Sequence[tuple[Probe, Outcome]]


class Again(Protocol):
    """Calls the function once more."""

    def __call__(
        self, x: Array, parameters: Mapping[str, Any] | None = None, alarm: Sequence[str] = ()
    ) -> Outcome:
        """Return the outcome for an array, perhaps with other parameters or with alarms set."""


@dataclass(frozen=True)
class Part:
    """One thing that is wrong with a function; what a student is told may have several.

    Parameters
    ----------
    name : str
        The name of the misconception.
    sentence : str
        What is said to the student.
    """

    name: str
    sentence: str


@dataclass(frozen=True)
class Trial:
    """One function, as its outcomes show it.

    Parameters
    ----------
    question : Question
        What was asked.
    made : sequence of (Probe, Outcome)
        What came of every probe.
    again : callable
        Calls the function once more; to be used sparingly.
    failed : frozenset of int
        The identities of the probes of what was asked and failed: that is what is explained.
    """

    question: Question
    made: Made
    again: Again
    failed: frozenset[int] = frozenset()

    def numbers(self, probe: Probe) -> Array:
        """Return the numbers that the answers to a probe depend on."""
        return self.question.reference.numbers(probe.x)

    def answered(self) -> Iterator[tuple[Probe, Outcome, Array]]:
        """Yield each probe that has numbers for an answer."""
        for probe, outcome in self.made:
            if outcome.array is not None:
                yield probe, outcome, outcome.array

    def seen(self, view: Callable[[Outcome], Outcome]) -> "Trial":
        """Return the same trial, its outcomes looked at in another way."""
        return replace(self, made=[(probe, view(outcome)) for probe, outcome in self.made])


def right_answers(question: Question, x: Array) -> Array:
    """Return the right answers to an input, at kinks by convention, as float64."""
    with np.errstate(all="ignore"):
        return question.record(question.values(x), question.wrt)
