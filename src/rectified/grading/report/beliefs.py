"""What the class believes: misconceptions and faults, counted over the graded notebooks.

Notebooks are added one at a time and forgotten. Of each misconception one example is kept, the
shortest, if it names nobody.
"""

import functools
from collections import Counter
from dataclasses import dataclass, field

from rectified.grading.export.graded import Graded, Test
from rectified.grading.report.commonest import Commonest
from rectified.grading.report.excerpt import excerpt
from rectified.grading.report.names import COMMON, Names, words

LETTERS = 400
"""A longer sentence is cut."""

WITHHELD = "(This text names somebody of the class, and is not shown.)"


@dataclass(frozen=True)
class Example:
    """What a student's function does, and its code; which student it was is not kept."""

    sentence: str
    code: str


@dataclass
class Belief:
    """A misconception, or several that no input tells apart.

    Parameters
    ----------
    function : str
        What was asked for.
    names : tuple of str
        What the misconceptions are called.
    explanations : tuple of str
        What their students were told.
    students : int
        How many hold it.
    tests : Counter of str
        How many students lost points by it in each test cell.
    example : Example or None
        One of them; None where each names somebody.
    """

    function: str
    names: tuple[str, ...]
    explanations: tuple[str, ...]
    students: int = 0
    tests: Counter[str] = field(default_factory=Counter)
    example: Example | None = None


@dataclass
class Unexplained:
    """Faults of a function for which no reason is known."""

    function: str
    students: int = 0
    tests: Counter[str] = field(default_factory=Counter)
    sentences: Commonest[str] = field(default_factory=Commonest)


class Beliefs:
    """What was found so far.

    Parameters
    ----------
    names : Names
        Those of the class, which are not shown.
    """

    def __init__(self, names: Names) -> None:
        self._names = names
        self._beliefs: dict[tuple[str, tuple[str, ...]], Belief] = {}
        self._unexplained: dict[str, Unexplained] = {}
        self._before: Commonest[tuple[str, str]] = Commonest()

    @property
    def beliefs(self) -> list[Belief]:
        """The misconceptions, most frequent first."""
        return sorted(
            self._beliefs.values(), key=lambda one: (-one.students, one.function, one.names)
        )

    @property
    def unexplained(self) -> list[Unexplained]:
        """The functions with faults of unknown reason, most frequent first."""
        return sorted(self._unexplained.values(), key=lambda one: (-one.students, one.function))

    def before(self, count: int) -> list[tuple[tuple[str, str], int]]:
        """Return what most often happened before any test, as cell and text, with how often."""
        return self._before.first(count)

    def add(self, student: str, graded: Graded) -> None:
        """Count what one graded notebook says."""
        told = [why.explanation for test in graded.tests for why in test.whys]
        common = COMMON.union(*map(_given, [*graded.given, *told]))
        held: dict[tuple[str, tuple[str, ...]], list[Test]] = {}
        unknown: dict[str, list[Test]] = {}
        for test in graded.tests:
            if test.whys:
                names = tuple(why.name for why in test.whys)
                held.setdefault((test.function, names), []).append(test)
            elif test.faults:
                unknown.setdefault(test.function, []).append(test)
        for key, tests in held.items():
            self._hold(key, tests, student, graded, common)
        for function, tests in unknown.items():
            self._fail(function, tests, student, common)
        for reason in dict.fromkeys(graded.reasons):
            text = self._shown(reason.text, student, common)
            self._before.add((reason.cell, text or WITHHELD))

    def _hold(
        self,
        key: tuple[str, tuple[str, ...]],
        tests: list[Test],
        student: str,
        graded: Graded,
        common: frozenset[str],
    ) -> None:
        function, names = key
        explanations = tuple(why.explanation for why in tests[0].whys)
        belief = self._beliefs.setdefault(key, Belief(function, names, explanations))
        belief.students += 1
        belief.tests.update(dict.fromkeys((test.cell for test in tests), 1))
        code = excerpt(graded.written, function, lambda text: _says_nothing(text, common))
        sentences = [fault.sentence for test in tests for fault in test.faults]
        sentence = next(filter(None, (self._shown(s, student, common) for s in sentences)), "")
        if not code or not sentence or self._names.stand_in(code, student, common):
            return
        best = belief.example
        if best is None or (len(code), code) < (len(best.code), best.code):
            belief.example = Example(sentence, code)

    def _fail(self, function: str, tests: list[Test], student: str, common: frozenset[str]) -> None:
        found = self._unexplained.setdefault(function, Unexplained(function))
        found.students += 1
        found.tests.update(dict.fromkeys((test.cell for test in tests), 1))
        for sentence in dict.fromkeys(fault.sentence for test in tests for fault in test.faults):
            found.sentences.add(self._shown(sentence, student, common) or WITHHELD)

    def _shown(self, text: str, student: str, common: frozenset[str]) -> str:
        """Return a text as it may be shown; empty where it names somebody."""
        if self._names.stand_in(text, student, common):
            return ""
        return text if len(text) <= LETTERS else f"{text[:LETTERS]} …"


@functools.lru_cache(maxsize=500)
def _given(text: str) -> frozenset[str]:
    """Return the words of a text that stands in many notebooks."""
    return words(text)


def _says_nothing(text: str, common: frozenset[str]) -> bool:
    """Return whether a text holds nothing but words of the exercise, and letters such as ``ij``."""
    return all(word in common or len(word) <= 2 for word in words(text))
