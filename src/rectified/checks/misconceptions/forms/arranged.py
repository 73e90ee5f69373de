"""The right numbers in the wrong shape or order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from rectified.calls import LAYOUTS, Outcome
from rectified.checks.misconceptions.forms.trial import Part, Trial
from rectified.numerics import Array

Arrange = Callable[[Array], Array]


@dataclass(frozen=True)
class Arranged:
    """A way to lay out answers that are right otherwise.

    Parameters
    ----------
    part : Part
        What is said.
    arrange : callable
        From an answer of the right shape to what is returned.
    kinds : tuple of str
        The types of what is returned; any without them.
    in_memory : bool
        Whether the order depends on how x lies in memory.
    """

    part: Part
    arrange: Arrange
    kinds: tuple[str, ...] = ()
    in_memory: bool = False

    def undone(self, outcome: Outcome) -> Outcome | None:
        """Return an outcome with its answers where they belong, None where this does not fit."""
        if outcome.array is None:
            return outcome
        size = int(np.prod(outcome.shape))
        places = np.arange(size).reshape(outcome.shape)
        try:
            order = self.arrange(LAYOUTS[outcome.layout](places) if self.in_memory else places)
        except (IndexError, ValueError):
            return None
        if order.shape != outcome.array.shape or np.unique(order).size != size:
            return None
        if self.kinds and outcome.kind not in self.kinds:
            return None
        answers = np.empty(size, outcome.array.dtype)
        answers[order.ravel()] = outcome.array.ravel()
        return replace(outcome, array=answers.reshape(outcome.shape))


FLAT = (
    "The numbers are right, but they come back as one flat row. The result must have the shape of "
    "x."
)
AXIS = "The result has an axis too many: it must have the shape of x."
LIST = ("list", "tuple")

ARRANGED = (
    Arranged(
        Part("returns-several", "The result is wrapped in a list of one. Return the array itself."),
        lambda y: y[np.newaxis],
        LIST,
    ),
    Arranged(Part("flattened", FLAT), np.ravel),
    Arranged(Part("flattened", FLAT), lambda y: np.ravel(y, order="K"), in_memory=True),
    Arranged(
        Part(
            "transposed",
            "Rows and columns are exchanged in the result. Each answer belongs where its number "
            "stands in x.",
        ),
        np.transpose,
    ),
    Arranged(Part("added-axis", AXIS), lambda y: y[np.newaxis]),
    Arranged(Part("added-axis", AXIS), lambda y: y[..., np.newaxis]),
    Arranged(Part("added-axis", AXIS), lambda y: y.reshape(-1, 1)),
    Arranged(Part("added-axis", AXIS), lambda y: y.reshape(1, -1)),
    Arranged(Part("added-axis", AXIS), np.atleast_2d),
    Arranged(
        Part(
            "added-axis",
            "For an array without axes this returns one with an axis. The result must have the "
            "shape "
            "of x.",
        ),
        np.atleast_1d,
    ),
    Arranged(
        Part("squeezed", "Axes of length 1 are lost. The result must have the shape of x."),
        np.squeeze,
    ),
    Arranged(
        Part("reversed", "The answers come back in reverse order."),
        lambda y: y[::-1],
    ),
    Arranged(Part("reversed", "The answers come back in reverse order."), lambda y: y[..., ::-1]),
    Arranged(Part("reversed", "The answers come back in reverse order."), np.flip),
    Arranged(
        Part("shifted-places", "Each answer stands one place too far."), lambda y: np.roll(y, 1)
    ),
    Arranged(
        Part("shifted-places", "Each answer stands one place too early."), lambda y: np.roll(y, -1)
    ),
    Arranged(
        Part(
            "transposed",
            "The answers are put back in another order than they were taken out: by columns once, "
            "by "
            "rows the other time.",
        ),
        lambda y: y.ravel(order="F").reshape(y.shape),
    ),
    Arranged(
        Part(
            "transposed",
            "The answers are put back in another order than they were taken out: by columns once, "
            "by "
            "rows the other time.",
        ),
        lambda y: y.ravel().reshape(y.shape, order="F"),
    ),
)
"""The plainest first."""


def arranged(trial: Trial) -> Iterator[tuple[Arranged, Trial]]:
    """Yield each arrangement that fits every answer's shape, and the answers put in order."""
    for way in ARRANGED:
        undone = [(probe, way.undone(outcome)) for probe, outcome in trial.made]
        if all(outcome is not None for _, outcome in undone):
            made = [(probe, outcome) for probe, outcome in undone if outcome is not None]
            yield way, replace(trial, made=made)


def one_of_several(trial: Trial) -> Iterator[tuple[Part, Trial]]:
    """Yield what was returned as several things, looked at one by one."""
    outcomes = [outcome for _, outcome in trial.made if not outcome.error]
    kinds = {outcome.kind for outcome in outcomes}
    if not kinds <= {"tuple", "list"}:
        return
    counts = {
        outcome.array.shape[0]
        for outcome in outcomes
        if outcome.array is not None
        and outcome.array.shape[1:] == outcome.shape
        and outcome.array.ndim == len(outcome.shape) + 1
    }
    if len(counts) != 1 or any(
        outcome.array is not None and outcome.array.ndim != len(outcome.shape) + 1
        for outcome in outcomes
    ):
        return
    (count,) = counts
    for place in range(count if count > 1 else 0):

        def view(outcome: Outcome, place: int = place) -> Outcome:
            if outcome.array is None:
                return outcome
            return replace(outcome, array=outcome.array[place])

        part = Part(
            "returns-several",
            f"This returns {count} things; number {place + 1} is the one that is asked. Return "
            "that "
            "alone.",
        )
        yield part, trial.seen(view)
