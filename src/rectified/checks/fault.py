"""What is wrong with one outcome, if anything."""

import re
from dataclasses import dataclass
from typing import Any

import numpy as np

from rectified.calls import Outcome, words
from rectified.checks.reference import Reference
from rectified.numerics import Array

TOLERANCE = {"float64": (1e-9, 1e-13), "float32": (1e-5, 1e-6), "float16": (1e-2, 1e-3)}
"""Allowed error, relative and absolute, by dtype.

Far above the rounding of any correct way to write a formula, far below the distance to a
different function. The dtype is the coarser of what was given and what was returned; float16
counts only where NumPy itself computes in it, for integers of one byte.
"""

WHOLE = 6
"""So many numbers of an answer are shown whole."""


@dataclass(frozen=True)
class Fault:
    """Something wrong, in a sentence.

    Parameters
    ----------
    kind : str
        ``"unwritten"``, ``"uncalled"``, ``"raised"``, ``"returned"``, ``"shape"``, ``"value"``,
        ``"modified"`` or ``"seed"``.
    sentence : str
        What a student reads.
    marks : frozenset
        What tells two faults of one kind apart: the error, or where the wrong values lie.
    """

    kind: str
    sentence: str
    marks: frozenset[Any] = frozenset()

    @property
    def is_ordinary(self) -> bool:
        """Whether it shows at a number that is neither very small nor very large."""
        return self.kind != "value" or any(where in ("ordinary", "at") for _, where in self.marks)

    def is_part_of(self, told: "list[Fault]") -> bool:
        """Whether whoever reads these faults has read this one too."""
        known = {mark for fault in told for mark in fault.marks}
        if self.kind != "value":
            return bool(self.marks) and self.marks <= known
        return all(
            any((piece, distance) in known for distance in COVERED_BY.get(where, (where,)))
            for piece, where in self.marks
        )


COVERED_BY = {
    "near": ("near", "ordinary"),
    "far": ("far", "ordinary"),
    "infinite": ("infinite", "far", "ordinary"),
}
"""Where a wrong value says as much of its piece as one elsewhere does."""


def find(reference: Reference, outcome: Outcome) -> Fault | None:
    """Return what is wrong with an outcome."""
    problem = outcome.problem
    if problem:
        kind, mark = _kind(outcome)
        subject = outcome.name if kind in ("unwritten", "uncalled") else outcome.call
        return Fault(kind, f"{subject} {problem}", frozenset({mark}))
    wrong = wrong_places(reference, outcome)
    if not wrong:
        return None
    marks = frozenset(_mark(reference, outcome.x, at) for at in wrong)
    return Fault("value", _should_be(reference, outcome, wrong), marks)


def wrong_places(reference: Reference, outcome: Outcome) -> list[tuple[int, ...]]:
    """Return the places of an answer, of the right shape, at which it is wrong."""
    assert outcome.array is not None
    low, high = reference.bounds(outcome.x)
    given = outcome.x if reference.all_digits else outcome.array  # no excuse for coarse answers
    precision = _precision(outcome.x, given)
    relative, absolute = TOLERANCE[precision]
    scale = reference.scale(outcome.x) if precision == "float64" else reference.largest
    slack = relative * np.maximum(np.abs(low), np.abs(high)) + absolute * scale
    bad = ~_between(outcome.array.astype(np.float64), low, high, slack)
    return [tuple(map(int, at)) for at in np.argwhere(bad)]


def _precision(x: Array, got: Array) -> str:
    given = np.result_type(x, np.float16)
    if given == np.float16:
        return "float16"
    return "float32" if np.float32 in (given, got.dtype) else "float64"


def _kind(outcome: Outcome) -> tuple[str, Any]:
    if outcome.unwritten:
        return "unwritten", "unwritten"
    if outcome.uncalled:
        return "uncalled", "uncalled"
    if outcome.error:
        one = re.search(words.ONE_NUMBER, outcome.error_text)
        return "raised", "one" if one else words.raised(outcome.error, outcome.error_text)
    if outcome.array is None:
        return "returned", outcome.kind
    got, wanted = outcome.array.shape, outcome.shape
    return "shape", "one" if got == () else "flat" if len(got) < len(wanted) else "other"


def _mark(reference: Reference, x: Array, at: tuple[int, ...]) -> tuple[Any, str]:
    """Return where a number lies: which piece, and how near to 0 or far from it."""
    number = float(reference.numbers(x)[at])
    places = sorted({0.0, *reference.places})
    if number in places:
        return number, "at"
    size = abs(number)
    if np.isinf(number):
        distance = "infinite"
    else:
        distance = "near" if size < 0.01 else "ordinary" if size < 1e3 else "far"
    return int(np.searchsorted(places, number)), distance


def _should_be(reference: Reference, outcome: Outcome, wrong: list[tuple[int, ...]]) -> str:
    assert outcome.array is not None
    low, high = reference.bounds(outcome.x)
    got = outcome.array.astype(np.float64)
    at = wrong[0]
    if got.size > WHOLE or got.ndim > 1:
        right, is_ = _texts(low[at], high[at], got[at])
        where = words.number(reference.numbers(outcome.x)[at], 17)
        what = "the gate" if reference.gated else "x"
        return f"{outcome.call} {right} where {what} is {where}, but is {is_}."
    if got.size == 1:
        right, is_ = _texts(low[at], high[at], got[at], *("[]" if got.ndim else ("", "")))
        return f"{outcome.call} {right}, but is {is_}."
    pairs = [
        words.apart(high[i], got[i]) if (i,) in wrong else (words.number(got[i], 6),) * 2
        for i in range(got.size)
    ]
    right, is_ = (f"[{', '.join(texts)}]" for texts in zip(*pairs, strict=True))
    return f"{outcome.call} should be {right}, but is {is_}."


def _texts(low: Any, high: Any, got: Any, open_: str = "", close: str = "") -> tuple[str, str]:
    if low != high:
        span = f"may be anything from {words.number(low, 6)} to {words.number(high, 6)}"
        return span, f"{open_}{words.outside(float(got), float(low), float(high))}{close}"
    right, is_ = words.apart(float(high), float(got))
    return f"should be {open_}{right}{close}", f"{open_}{is_}{close}"


def _between(got: Array, low: Array, high: Array, slack: Array) -> Array:
    """Whether each number lies in its bounds, infinite ones exactly."""
    inside: Array = (got >= low - slack) & (got <= high + slack) & np.isfinite(got)
    right: Array = inside | (got == low) | (np.isnan(got) & np.isnan(low))
    return right
