"""The record that every task is: a function of plain data that an exercise asks for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from rectified.calls import Data
from rectified.numerics import Array

Function = Callable[..., object]


@dataclass(frozen=True)
class Between:
    """An answer that may be anything between two numbers, at each place.

    Parameters
    ----------
    low, high : ndarray
        The least and the greatest right answers, of one shape.
    """

    low: Array
    high: Array


@dataclass(frozen=True)
class Case:
    """The arguments of one call.

    Parameters
    ----------
    arguments : tuple
        Plain data: numbers, texts, arrays, lists and dicts of them.
    title : str
        What they are in words, after "on", for a call that is too long to be shown.
    relative : float, optional
        The allowed error here, where it is not the task's.
    """

    arguments: tuple[Data, ...]
    title: str = ""
    relative: float | None = None


@dataclass(frozen=True)
class Kind:
    """A kind of cases, so that each exercise says which it asks about.

    Parameters
    ----------
    name : str
        The name that an exercise uses.
    title : str
        The name that a student reads, after "on".
    cases : callable
        Takes a random generator, returns the cases, the simplest first.
    keeps_input : bool
        Whether the question is that the arguments are left as they were, and nothing else.
    follows_seed : bool
        Whether the question is that random numbers follow from the seed, and nothing else: the
        cases come in threes, one twice and then the same with another seed.
    ordinary : bool
        Whether numbers drawn anew ask about it too; False where only rounding or overflow
        decides.
    decides : bool
        Whether nothing is earned where this fails.
    """

    name: str
    title: str
    cases: Callable[[np.random.Generator], list[Case]]
    keeps_input: bool = False
    follows_seed: bool = False
    ordinary: bool = True
    decides: bool = False


@dataclass(frozen=True)
class Mistake:
    """A named, plausible, wrong implementation of a task.

    Parameters
    ----------
    name : str
        Unique in the task, in words joined by hyphens.
    implementation : callable
        The wrong function, called as a student's is.
    explanation : str
        What is misunderstood, and what is right, addressed to the student.
    variants : tuple of callable
        Other functions that are wrong for the same reason.
    """

    name: str
    implementation: Function
    explanation: str
    variants: tuple[Function, ...] = ()

    @property
    def implementations(self) -> tuple[Function, ...]:
        """All the wrong functions that it explains."""
        return (self.implementation, *self.variants)


@dataclass(frozen=True, kw_only=True)
class Task:
    """A function that an exercise asks for, of plain data.

    Parameters
    ----------
    name : str
        The function's name; the record stands in the file of this name.
    arguments : tuple of str
        The names of its arguments, in order.
    returns : tuple of str
        What the parts of its answer are called in a sentence ("the weight", "the bias"); one for
        an answer that is a single thing.
    answer : callable
        Takes the arguments, returns a right answer, computed by the package's own functions.
    kinds : tuple of Kind
        The kinds of cases.
    mistakes : tuple of Mistake
        How the task is misunderstood.
    measure : callable, optional
        ``measure(answer, *arguments)`` returns what is compared, where many answers are right;
        the answer itself without it. What a student returned has the form of a right answer when
        it is called.
    measures : tuple of str
        What the parts of a measure are called, where it is a tuple.
    accepts : callable, optional
        Takes the arguments, returns what is accepted: data in which a `Between` may stand for an
        array. What the right answer measures without it.
    alike : callable, optional
        ``alike(one, other, *arguments)`` says whether two answers of the right form show the same
        mistake, where they need not be the same numbers, as where they are drawn at random.
    random_from : str
        The argument, an integer, from which all random numbers of an answer follow, if there are
        any. Such a task has the kind "seed" too.
    by_kind : bool
        Whether a seed draws the kinds that are asked anew, so that each counts for itself, instead
        of one kind more that decides: for cases none of which is published.
    relative, absolute : float
        The allowed error: relative to the largest number of each array, and besides.
    """

    name: str
    arguments: tuple[str, ...]
    returns: tuple[str, ...]
    answer: Function
    kinds: tuple[Kind, ...]
    mistakes: tuple[Mistake, ...] = ()
    measure: Function | None = None
    measures: tuple[str, ...] = ()
    accepts: Function | None = None
    alike: Function | None = None
    random_from: str = ""
    by_kind: bool = False
    relative: float = 1e-7
    absolute: float = 1e-12

    def kind(self, name: str) -> Kind:
        """Return the kind of this name.

        Raises
        ------
        ValueError
            If there is none.
        """
        for kind in self.kinds_asked:
            if kind.name == name:
                return kind
        expected = ", ".join(kind.name for kind in self.kinds_asked)
        raise ValueError(f"{self.name} has no cases {name!r}; expected some of {expected}")

    @property
    def kinds_asked(self) -> tuple[Kind, ...]:
        """All kinds: the task's, that its arguments stay, and that it follows its seed."""
        kept = Kind("unmodified", "arguments that it must leave as they were", self._all, True)
        same = Kind(
            "seed",
            f"the same {self.random_from} twice, and another",
            self._reseeded,
            follows_seed=True,
            ordinary=False,
        )
        return (*self.kinds, kept, *([same] if self.random_from else []))

    def seeded(self, kinds: Sequence[Kind], seed: int) -> list[Kind]:
        """Return what is asked where a seed shall draw cases."""
        if not self.by_kind:
            return [*kinds, self.drawn(kinds, seed)]

        def redrawn(kind: Kind) -> Kind:
            return replace(kind, cases=lambda _: kind.cases(np.random.default_rng(seed)))

        return [redrawn(kind) if kind.ordinary else kind for kind in kinds]

    def drawn(self, kinds: Sequence[Kind], seed: int) -> Kind:
        """Return the kind of cases that a seed draws anew from others."""
        ordinary = [kind for kind in kinds if kind.ordinary and not kind.keeps_input]

        def cases(_: np.random.Generator) -> list[Case]:
            rng = np.random.default_rng(seed)
            return [case for kind in ordinary for case in kind.cases(rng)]

        return Kind("fresh", "cases drawn at random", cases, decides=True)

    def _all(self, rng: np.random.Generator) -> list[Case]:
        return [case for kind in self.kinds for case in kind.cases(rng)]

    def _reseeded(self, rng: np.random.Generator) -> list[Case]:
        """Return the last case of each kind twice, and once more with another seed."""
        at = self.arguments.index(self.random_from)
        cases = []
        for kind in self.kinds:
            case = kind.cases(rng)[-1]
            arguments = list(case.arguments)
            arguments[at] += 1
            cases += [case, case, replace(case, arguments=tuple(arguments))]
        return cases

    def measured(self, answer: Data, arguments: Sequence[Data]) -> Any:
        """Return what is compared of an answer of the right form."""
        return answer if self.measure is None else self.measure(answer, *arguments)

    def accepted(self, arguments: Sequence[Data]) -> Any:
        """Return what is accepted for these arguments."""
        if self.accepts is not None:
            return self.accepts(*arguments)
        return self.measured(self.answer(*arguments), arguments)
