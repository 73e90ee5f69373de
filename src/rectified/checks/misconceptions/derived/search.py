"""Which formula a function computes: the simplest that gives all its answers."""

import functools
from collections.abc import Callable, Iterator

import numpy as np

from rectified.checks.misconceptions.derived.branches import branches
from rectified.checks.misconceptions.derived.changes import changes
from rectified.checks.misconceptions.derived.halves import halves
from rectified.checks.misconceptions.derived.holes import (
    Open,
    around,
    constants,
    members_open,
    parameters_scaled,
)
from rectified.checks.misconceptions.derived.hypothesis import Hypothesis
from rectified.checks.misconceptions.derived.intervals import cut_off, stretch_wrong
from rectified.checks.misconceptions.derived.members import members
from rectified.checks.misconceptions.derived.parameters import parameters
from rectified.checks.misconceptions.derived.pieces import (
    one_side_another,
    one_side_wrong,
    threshold_moved,
)
from rectified.checks.misconceptions.derived.question import Question
from rectified.checks.misconceptions.derived.relations import relations
from rectified.checks.misconceptions.derived.samples import Samples, thinned
from rectified.checks.misconceptions.derived.twofold import (
    compressed,
    relatives,
    stretched,
    twofold,
)
from rectified.numerics import Array

Search = Callable[[Samples], Hypothesis | None]


class Bank:
    """All hypotheses about one question, and what they say at the numbers asked last."""

    def __init__(self, question: Question) -> None:
        self.question = question
        found: list[Hypothesis] = [*relations(question), *members(question)]
        if question.reference.gated:
            found += halves(question)
        found += [*parameters(question), *branches(question), *changes(question)]
        self.closed = sorted(found, key=lambda one: one.cost)
        self._at: tuple[bytes, Array] = (b"", np.empty(0))
        self._twofold_at: tuple[bytes, Array] = (b"", np.empty(0))

    @functools.cached_property
    def open(self) -> list[Open]:
        """The hypotheses with a number to be fitted."""
        question = self.question
        first = [*around(question), *parameters_scaled(question), *members_open(question)]
        return sorted([*first, *constants(question)], key=lambda one: one.cost)

    def table(self, samples: Samples) -> Array:
        """Return the answers of all closed hypotheses, a row each."""
        key = samples.x.tobytes()
        if self._at[0] != key:
            rows = [samples.answers_of(one) for one in self.closed]
            self._at = (key, np.array(rows))
        return self._at[1]

    def explain(self, samples: Samples) -> Iterator[list[Hypothesis]]:
        """Yield the hypotheses that give all answers, the simplest first, those that tie together.

        The numbers to be fitted are sought only where nothing simpler has been accepted.
        """
        with np.errstate(all="ignore"):
            closed = self._closed(samples)
        for cost, search in self._searches:
            yield from self._up_to(cost, closed)
            with np.errstate(all="ignore"):
                found = search(samples)
            if found is not None:
                yield [found]
        yield from self._up_to(np.inf, closed)

    @functools.cached_property
    def _searches(self) -> list[tuple[float, Search]]:
        """What is sought beyond the closed hypotheses, and from which cost on."""
        searches: list[tuple[float, Search]] = [(one.cost, one.fitted) for one in self.open]
        searches += [(1.4, threshold_moved), (1.9, one_side_wrong), (2.7, one_side_another)]
        searches += [(1.8, cut_off), (2.8, stretch_wrong)]
        searches += [(3.0, self._stretched), (3.0, self._twofold), (3.2, compressed)]
        searches += [(3.3, relatives)]
        return sorted(searches, key=lambda one: one[0])

    def _stretched(self, samples: Samples) -> Hypothesis | None:
        few = thinned(samples)
        found = stretched(few, self.closed, self.table(few))
        return found if found and samples.agree(samples.answers_of(found)) else None

    def _twofold(self, samples: Samples) -> Hypothesis | None:
        few = thinned(samples)
        key = few.x.tobytes()
        if self._twofold_at[0] != key:
            self._twofold_at = (key, np.array([few.answers_of(one) for one in self.twofold]))
        for place in np.flatnonzero(few.agree(self._twofold_at[1])):
            one = self.twofold[place]
            if samples.agree(samples.answers_of(one)):
                return one
        return None

    def _closed(self, samples: Samples) -> list[Hypothesis]:
        """Return the hypotheses without numbers to be fitted that give all answers."""
        few = thinned(samples)
        agree = few.agree(self.table(few))
        return [
            one
            for one, holds in zip(self.closed, agree, strict=True)
            if holds and samples.agree(samples.answers_of(one))
        ]

    @staticmethod
    def _up_to(cost: float, found: list[Hypothesis]) -> Iterator[list[Hypothesis]]:
        """Yield, and take from a list in order, those that cost no more."""
        while found and found[0].cost <= cost:
            group = [one for one in found if one.cost <= found[0].cost + 1e-9]
            del found[: len(group)]
            yield list({one.sentence: one for one in group}.values())

    @functools.cached_property
    def twofold(self) -> list[Hypothesis]:
        """The hypotheses of two mistakes."""
        return sorted(twofold(self.question), key=lambda one: one.cost)
