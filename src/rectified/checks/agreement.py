"""Where plain data differ from what is accepted, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from rectified.calls import Data, words
from rectified.checks.task import Between, Case, Task
from rectified.numerics import Array

WHOLE = 6
"""So many numbers of an array are shown whole."""


@dataclass(frozen=True)
class Difference:
    """One thing that is not as it should be.

    Parameters
    ----------
    kind : str
        ``"returned"``, ``"shape"`` or ``"value"``.
    part : str
        What differs, as the beginning of a phrase ("the weight"); empty for the whole.
    sentence : str
        How it differs, from the verb on: "should be 3, but is 4".
    """

    kind: str
    part: str
    sentence: str


def difference(
    got: Data,
    right: Any,
    parts: Sequence[str] = (),
    *,
    relative: float,
    absolute: float,
    form_only: bool = False,
) -> Difference | None:
    """Return the first difference between data and what is accepted, None where there is none.

    Parameters
    ----------
    got : object
        Plain data, as `rectified.calls.apply` reads them.
    right : object
        Plain data, or `Between` in the place of an array.
    parts : sequence of str
        What the parts of a tuple are called.
    relative, absolute : float
        The allowed error: relative to the largest number of an array, and besides.
    form_only : bool
        Whether only types, lengths and shapes are compared.
    """
    comparison = _Comparison(relative, absolute, form_only)
    if isinstance(right, tuple | list) and len(parts) == len(right) > 1:
        return comparison.several(got, right, "", list(parts))
    return comparison.one(got, right, "")


def fault_of(task: Task, case: Case, data: Data) -> Difference | None:
    """Return the first difference between an answer to a task and what the task accepts."""
    arguments, absolute = case.arguments, task.absolute
    relative = task.relative if case.relative is None else case.relative
    if task.measure is None:
        right = task.accepted(arguments)
        return difference(data, right, task.returns, relative=relative, absolute=absolute)
    form = task.answer(*arguments)
    found = difference(
        data, form, task.returns, relative=relative, absolute=absolute, form_only=True
    )
    if found is not None:
        return found
    measured, right = task.measured(data, arguments), task.accepted(arguments)
    return difference(measured, right, task.measures, relative=relative, absolute=absolute)


def is_of_form(task: Task, data: Data, right: Any) -> bool:
    """Whether an answer to a task has the types, lengths and shapes of a right one."""
    sizes = {"relative": task.relative, "absolute": task.absolute}
    return difference(data, right, task.returns, **sizes, form_only=True) is None


def array_like(got: Data) -> Array | None:
    """Return data as one array of numbers, where nested tuples are one."""
    if isinstance(got, np.ndarray):
        return got
    if isinstance(got, bool | int | float):
        return np.asarray(got)
    if isinstance(got, tuple | list):
        inner = [array_like(one) for one in got]
        if all(one is not None and one.shape == inner[0].shape for one in inner):  # type: ignore[union-attr]
            return np.array(inner) if inner else np.zeros(0)
    return None


@dataclass(frozen=True)
class _Comparison:
    relative: float
    absolute: float
    form_only: bool

    def one(self, got: Data, right: Any, part: str) -> Difference | None:
        if isinstance(right, str):
            return self._text(got, right, part)
        if isinstance(right, dict):
            return self._dict(got, right, part)
        if isinstance(right, tuple | list):
            names = [_place(i, right, part or "the answer") for i in range(len(right))]
            return self.several(got, right, part, names, nameless=True)
        return self._array(got, right, part)

    def several(
        self, got: Data, right: Sequence[Any], part: str, names: list[str], nameless: bool = False
    ) -> Difference | None:
        wanted = f"should be {_count(right)}" + ("" if nameless else f": {enumerated(names)}")
        misfit = Difference("returned", part, f"{wanted}, but is {_what(got)}")
        given = list(got) if isinstance(got, tuple | list) or _is_rows(got) else None
        if given is None or len(given) != len(right):
            return misfit
        for one, wanted_one, name in zip(given, right, names, strict=True):
            if found := self.one(one, wanted_one, name):
                whole = isinstance(got, np.ndarray) and found.kind != "value"
                return misfit if whole else found
        return None

    def _dict(self, got: Data, right: dict[str, Any], part: str) -> Difference | None:
        keys = ", ".join(map(repr, right))
        if not isinstance(got, dict):
            return Difference(
                "returned", part, f"should be a dict with the keys {keys}, but is {_what(got)}"
            )
        for key, wanted in right.items():
            if key not in got:
                has = ", ".join(map(repr, got)) or "none"
                return Difference("returned", part, f"lacks the key {key!r}; its keys are {has}")
            if found := self.one(got[key], wanted, f"[{key!r}]"):
                return found
        return None

    def _text(self, got: Data, right: str, part: str) -> Difference | None:
        if not isinstance(got, str):
            return Difference("returned", part, f"should be a text, but is {_what(got)}")
        if not self.form_only and got.strip().casefold() != right.casefold():
            return Difference("value", part, f"should be {right!r}, but is {got!r}")
        return None

    def _array(self, got: Data, right: Any, part: str) -> Difference | None:
        low, high = (
            (right.low, right.high) if isinstance(right, Between) else (np.asarray(right),) * 2
        )
        array = array_like(got)
        if array is None:
            wanted = "a number" if low.ndim == 0 else words.shape(low.shape)
            return Difference("returned", part, f"should be {wanted}, but is {_what(got)}")
        if array.shape != low.shape:
            return Difference(
                "shape",
                part,
                f"should be {words.shape(low.shape)}, but is {words.shape(array.shape)}",
            )
        if self.form_only:
            return None
        return self._numbers(array, low, high, part)

    def _numbers(self, got: Array, low: Array, high: Array, part: str) -> Difference | None:
        got, low, high = (one.astype(np.float64) for one in (got, low, high))
        sizes = np.abs(np.concatenate([low.ravel(), high.ravel()]))
        largest = sizes[np.isfinite(sizes)].max(initial=0.0)
        slack = self.relative * largest + self.absolute
        with np.errstate(invalid="ignore"):
            inside = (got >= low - slack) & (got <= high + slack) & np.isfinite(got)
            fine = inside | (got == low) | (got == high) | (np.isnan(got) & np.isnan(low))
        if fine.all():
            return None
        at = tuple(map(int, np.argwhere(~fine)[0]))
        if got.ndim == 1 and got.size <= WHOLE and (low == high).all():
            right, is_ = (f"[{', '.join(texts)}]" for texts in _pairs(high, got, fine))
            return Difference("value", part, f"should be {right}, but is {is_}")
        place = f" at [{', '.join(map(str, at))}]" if at else ""
        span = _span(low[at], high[at], got[at])
        return Difference("value", part, f"{span[0]}{place}, but is {span[1]}")


def _place(index: int, right: Sequence[Any], whole: str) -> str:
    """Return what the parts of a list are called that have no names: array 2 of 3 in it."""
    arrays = [one.low if isinstance(one, Between) else one for one in right]
    if any(isinstance(one, np.ndarray) and one.ndim for one in arrays):
        return f"array {index + 1} of {len(right)} in {whole}"
    return f"number {index + 1} of {whole}"


def _count(right: Sequence[Any]) -> str:
    return f"{len(right)} thing{'s' * (len(right) != 1)}"


def _is_rows(got: Data) -> bool:
    return isinstance(got, np.ndarray) and got.ndim > 0


def _pairs(right: Array, got: Array, fine: Array) -> Any:
    pairs = [
        (words.number(g, 6),) * 2 if ok else words.apart(r, g)
        for r, g, ok in zip(right, got, fine, strict=True)
    ]
    return zip(*pairs, strict=True)


def _span(low: float, high: float, got: float) -> tuple[str, str]:
    if low != high:
        between = f"{words.number(low, 6)} to {words.number(high, 6)}"
        return f"may be anything from {between}", words.outside(float(got), float(low), float(high))
    right, is_ = words.apart(float(high), float(got))
    return f"should be {right}", is_


def _what(got: Data) -> str:
    if got is None:
        return "None"
    if isinstance(got, str):
        return f"the text {got!r}"
    if isinstance(got, np.ndarray):
        return words.shape(got.shape)
    if isinstance(got, dict):
        return "a dict with the keys " + (", ".join(map(repr, got)) or "none")
    return _count(got)


def enumerated(names: Sequence[str]) -> str:
    """Return names in one phrase: the first, the second and the third."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
