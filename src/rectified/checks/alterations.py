"""Why a function does not do its task: what it does instead, in every case.

Besides the mistakes that a task's record lists there are those that any function can make: a sign,
a factor, a mean for a sum, two parts exchanged. They are recognised by how what a student's
function answers differs from the right answers.
"""

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from rectified.calls import Answer, Data, apply
from rectified.calls.data import same
from rectified.checks.agreement import (
    array_like,
    difference,
    enumerated,
    fault_of,
    is_of_form,
)
from rectified.checks.complaints import Complaint, complaint
from rectified.checks.task import Case, Mistake, Task
from rectified.numerics import Array

Made = Sequence[tuple[Case, Answer]]

NEAR = 1e-6
"""Answers that are no farther apart, relative to the largest, show the same mistake."""


@dataclass(frozen=True)
class Alteration:
    """What a function does instead of its task.

    Parameters
    ----------
    name : str
        In words joined by hyphens.
    explanation : str
        What is misunderstood, and what is right, addressed to the student.
    """

    name: str
    explanation: str


PRINTS = Alteration(
    "prints-instead-of-returning",
    "The result is printed, but not returned: what a caller gets is None. End with return.",
)
NOTHING = Alteration(
    "returns-nothing",
    "What a caller gets is None, whatever was computed: the function ends without return, or what\n"
    "it returns is None.",
)
OVERWRITES = Alteration(
    "overwrites-its-input",
    "The answers are right, but they are written into what was passed, which the caller still\n"
    "needs. Work on a copy.",
)
CHANGES = Alteration(
    "differs-from-call-to-call",
    "The same call gives another answer each time: something is drawn anew in it, or is kept\n"
    "from the calls before.",
)

UNSEEDED = Alteration(
    "seed-unused",
    "Whatever seed is given, the same numbers come out: the generator does not start from that\n"
    "argument.",
)


def explain(
    task: Task, made: Made, again: Made = (), *, of_seed: bool = False
) -> tuple[Mistake | Alteration | Complaint, ...]:
    """Return what explains every answer: a mistake of the record, two alike, or an alteration.

    Parameters
    ----------
    task : Task
        The task.
    made : sequence of (Case, Answer)
        What the function answered in every kind of case, and in some drawn anew.
    again : sequence of (Case, Answer)
        What it answered when the first of these cases came once more.
    of_seed : bool
        Whether nothing failed but that random numbers follow from the seed.
    """
    ways = (_the_same, _alike) if task.alike else (_the_same,)
    for alike in () if of_seed else ways:
        mistakes = tuple(
            mistake
            for mistake in task.mistakes
            if any(_mirrors(task, wrong, made, alike) for wrong in mistake.implementations)
        )
        if mistakes:
            return mistakes if len(mistakes) <= 2 else ()
    if all(answer.kind == "NoneType" for _, answer in made):
        return (PRINTS,) if any(answer.printed for _, answer in made) else (NOTHING,)
    if any(answer.problem for _, answer in made):
        known = complaint([answer for _, answer in made])
        judged = [(case, answer.data) for case, answer in made if not answer.problem]
        fine = all(_right(task, case, data) for case, data in judged)
        return (known,) if known and fine else ()
    if (task.alike is None or of_seed) and any(
        not _close(one.data, other.data) for (_, one), (_, other) in zip(made, again, strict=False)
    ):
        return (CHANGES,)
    if of_seed and _ignores(task.arguments.index(task.random_from), made):
        return (UNSEEDED,)
    if any(answer.modified for _, answer in made):
        right = all(_right(task, case, answer.data) for case, answer in made)
        return (OVERWRITES,) if right else ()
    return next(((found,) for found in _alterations(task, made)), ())


def _ignores(at: int, made: Made) -> bool:
    """Whether two cases that differ in one argument alone have the same answer."""

    def others(case: Case) -> list[Data]:
        return [*case.arguments[:at], *case.arguments[at + 1 :]]

    return any(
        one.arguments[at] != other.arguments[at]
        and same(others(one), others(other))
        and same(answer.data, another.data)
        for (one, answer), (other, another) in itertools.pairwise(made)
    )


Same = Callable[[Task, Case, Data, Data], bool]


def _mirrors(task: Task, wrong: Callable[..., object], made: Made, alike: Same) -> bool:
    """Whether a wrong function does the same in every case, as far as that is asked."""
    for case, answer in made:
        mirror = apply(wrong, case.arguments)
        if (answer.modified, answer.error) != (mirror.modified, mirror.error):
            return False
        if answer.error:
            continue
        if not alike(task, case, answer.data, mirror.data) and not (
            _right(task, case, answer.data) and _right(task, case, mirror.data)
        ):
            return False
        if answer.kind != mirror.kind and (answer.data is None or answer.unreadable):
            return False
    return True


def _the_same(task: Task, case: Case, one: Data, other: Data) -> bool:
    """Whether two answers are the same."""
    return _close(one, other)


def _alike(task: Task, case: Case, one: Data, other: Data) -> bool:
    """Whether two answers show the same mistake, as the task has it."""
    assert task.alike is not None
    form = task.answer(*case.arguments)
    fitting = all(is_of_form(task, data, form) for data in (one, other))
    return fitting and bool(task.alike(one, other, *case.arguments))


def _close(a: Data, b: Data, relative: float = NEAR) -> bool:
    return same(a, b) or (
        a is not None
        and b is not None
        and difference(a, b, relative=relative, absolute=1e-12) is None
    )


def _right(task: Task, case: Case, data: Data) -> bool:
    return fault_of(task, case, data) is None


def _alterations(task: Task, made: Made) -> Iterator[Alteration]:
    """Yield what all answers have in common, the plainest first."""
    rights = [task.answer(*case.arguments) for case, _ in made]
    pairs = [(case, answer.data, right) for (case, answer), right in zip(made, rights, strict=True)]

    def always(says: Callable[[Case, Data, Data], bool]) -> bool:
        return all(says(*one) for one in pairs)

    for place, name in enumerate(task.arguments):
        if always(lambda case, got, right, at=place: _close(got, case.arguments[at])):  # type: ignore[misc]
            yield Alteration(
                "returns-an-argument",
                f"This returns its argument {name} unchanged. A line that only computes something\n"
                "changes nothing: its result must be used.",
            )
    if task.measure is not None:
        if always(lambda case, got, right: _right(task, case, _reshaped(got, right))):
            yield Alteration("flattened", "The numbers of the answer are right, but not its shape.")
        return
    if always(lambda case, got, right: _nothing(got, right)):
        yield Alteration("zeros", "The answer is 0 whatever the arguments are.")
    yield from _of_parts(task, pairs)
    yield from _of_arguments(task, pairs)


def _reshaped(got: Data, right: Data) -> Data:
    """Return an answer with its arrays in the shapes of the right one; None where it cannot be."""
    if isinstance(right, tuple | list):
        if not isinstance(got, tuple | list) or len(got) != len(right):
            return None
        parts = [_reshaped(one, other) for one, other in zip(got, right, strict=True)]
        return None if any(part is None for part in parts) else tuple(parts)
    given, wanted = array_like(got), array_like(right)
    if given is None or wanted is None or given.size != wanted.size:
        return None
    return given.reshape(wanted.shape)


def _nothing(got: Data, right: Data) -> bool:
    leaves = _leaves(got, right)
    return leaves is not None and all(
        one.shape == other.shape and not one.any() for one, other in leaves
    )


def _of_parts(task: Task, pairs: list[tuple[Case, Data, Data]]) -> Iterator[Alteration]:
    """Yield what explains the parts that are wrong, the others being right."""
    parts = len(task.returns)
    if parts > 1:
        for part, name in enumerate(task.returns):
            if all(_close(got, _part(right, part, parts)) for _, got, right in pairs):
                yield Alteration(
                    "part-missing",
                    f"This is {name} alone. What is asked is {parts} things: "
                    f"{', '.join(task.returns)}.",
                )
        for order in itertools.permutations(range(parts)):
            if list(order) != sorted(order) and all(
                isinstance(got, tuple)
                and len(got) == parts
                and _close(tuple(got[i] for i in order), right)
                for _, got, right in pairs
            ):
                yield Alteration(
                    "parts-exchanged",
                    "The parts of the answer are right, but in another order. It is: "
                    f"{', '.join(task.returns)}.",
                )
    wrong, changes = _wrong_parts(parts, pairs), _CHANGES
    if not wrong:  # what is lost is digits
        wrong = _wrong_parts(parts, pairs, relative=1e-10)
        changes = _LOSSES if wrong else ()
    those = enumerated([task.returns[part] for part in wrong]) if parts > 1 else "the answer"
    picked = [
        (case, _part(got, part, parts), _part(right, part, parts))
        for case, got, right in pairs
        for part in wrong
    ]
    for name, says, text in changes:
        fitted = says(picked)
        if fitted is not None:
            said = text.format(those=those, fitted=fitted)
            yield Alteration(name, said[0].upper() + said[1:])


def _wrong_parts(
    parts: int, pairs: list[tuple[Case, Data, Data]], relative: float = NEAR
) -> list[int]:
    return [
        part
        for part in range(parts)
        if not all(
            _close(_part(got, part, parts), _part(right, part, parts), relative)
            for _, got, right in pairs
        )
    ]


def _part(data: Data, part: int, parts: int) -> Data:
    if parts == 1:
        return data
    return data[part] if isinstance(data, tuple) and len(data) == parts else None


def _leaves(got: Data, right: Data) -> list[tuple[Array, Array]] | None:
    """Return pairs of arrays that correspond; None where the form differs."""
    if isinstance(right, dict):
        if not isinstance(got, dict) or not got.keys() >= right.keys():
            return None
        return _joined([_leaves(got[key], right[key]) for key in right])
    wanted = None if isinstance(right, tuple | list) else array_like(right)
    if wanted is None:
        if not isinstance(right, tuple | list) or not isinstance(got, tuple | list):
            return None
        if len(got) != len(right):
            return None
        return _joined([_leaves(one, other) for one, other in zip(got, right, strict=True)])
    given = array_like(got)
    return None if given is None else [(given.astype(float), wanted.astype(float))]


def _joined(lists: list[list[tuple[Array, Array]] | None]) -> list[tuple[Array, Array]] | None:
    joined: list[tuple[Array, Array]] = []
    for one in lists:
        if one is None:
            return None
        joined += one
    return joined


Pairs = list[tuple[Case, Data, Data]]
Change = tuple[str, Callable[[Pairs], Any], str]
"""Name, what tells it, and what is said; `fitted` is a number where the change has one."""


def _every(holds: Callable[[Array, Array], bool]) -> Callable[[Pairs], Any]:
    """Return what says "" where something holds for all pairs of arrays, None elsewhere."""

    def says(pairs: Pairs) -> Any:
        for _, got, right in pairs:
            leaves = _leaves(got, right)
            if leaves is None or not all(holds(*leaf) for leaf in leaves):
                return None
        return ""

    return says


def _equal(a: Array, b: Array) -> bool:
    return a.shape == b.shape and bool(np.allclose(a, b, rtol=1e-6, atol=1e-12, equal_nan=True))


def _factor(pairs: Pairs) -> Any:
    """Return the one factor between all answers and the right ones, as text."""
    factor = math.nan
    for _, got, right in pairs:
        leaves = _leaves(got, right)
        if leaves is None:
            return None
        for given, wanted in leaves:
            if given.shape != wanted.shape:
                return None
            if math.isnan(factor) and np.any(wanted):
                at = np.unravel_index(np.abs(wanted).argmax(), wanted.shape)
                factor = float(given[at] / wanted[at])
            if not _equal(given, (factor if np.any(wanted) else 0.0) * wanted):
                return None
    told = f"{factor:.6g}"
    return told if math.isfinite(factor) and told not in ("0", "1") else None


def _length(pairs: Pairs, power: int) -> Any:
    """Whether one axis' length is the factor (its power) of all answers, or an argument's share.

    The share is how many of an argument's numbers there are for each number of the answer.
    """
    lengths: set[tuple[Any, ...]] | None = None
    for case, got, right in pairs:
        leaves = _leaves(got, right)
        if leaves is None:
            return None
        for given, wanted in leaves:
            if given.shape != wanted.shape:
                return None
            if not np.any(wanted):
                continue
            here: set[tuple[Any, ...]] = {
                (place, axis)
                for place, argument in enumerate(case.arguments)
                if isinstance(argument, np.ndarray)
                for axis in range(argument.ndim)
                if _equal(given, wanted * float(argument.shape[axis]) ** power)
            }
            here |= {
                (place, "share")
                for place, argument in enumerate(case.arguments)
                if isinstance(argument, np.ndarray)
                and argument.size
                and _equal(given, wanted * (argument.size / wanted.size) ** power)
            }
            lengths = here if lengths is None else lengths & here
    return "" if lengths else None


def _summed_over(got: Array, right: Array) -> bool:
    """Whether the right answer is a sum over one axis or several of what was given."""
    many = got.ndim - right.ndim
    return many > 0 and any(
        _equal(got.sum(axes), right) for axes in itertools.combinations(range(got.ndim), many)
    )


def _rounds(got: Array, right: Array) -> bool:
    return got.shape == right.shape and any(
        np.array_equal(got, np.round(right, digits)) for digits in range(7)
    )


def _cuts(got: Array, right: Array) -> bool:
    return got.shape == right.shape and np.array_equal(got, np.trunc(right))


def _coarse(dtype: type, near: float) -> Callable[[Array, Array], bool]:
    def holds(got: Array, right: Array) -> bool:
        if got.shape != right.shape:
            return False
        scale = np.abs(right).max(initial=0.0)
        exact = np.array_equal(got, got.astype(dtype).astype(float), equal_nan=True)
        return exact and bool(np.all(np.abs(got - right) <= near * scale))

    return holds


_LOSSES: tuple[Change, ...] = (
    ("rounded", _every(_rounds), "{those} is rounded; return all digits.{fitted}"),
    (
        "low-precision",
        _every(_coarse(np.float16, 0.01)),
        "Half precision (float16), which keeps three digits, is used somewhere on the way to\n"
        "{those}.{fitted}",
    ),
    (
        "low-precision",
        _every(_coarse(np.float32, 1e-5)),
        "Single precision (float32), which keeps seven digits, is used somewhere on the way to\n"
        "{those}.{fitted}",
    ),
)
"""What costs digits and nothing else."""

_CHANGES: tuple[Change, ...] = (
    (
        "flipped-sign",
        _every(lambda got, right: _equal(got, -right)),
        "In {those} every number has the wrong sign.{fitted}",
    ),
    (
        "transposed",
        _every(lambda got, right: got.ndim > 1 and _equal(got.T, right)),
        "{those} has rows and columns exchanged.{fitted}",
    ),
    (
        "flattened",
        _every(lambda got, right: _equal(got.ravel(), right.ravel())),
        "The numbers of {those} are right, but not its shape.{fitted}",
    ),
    (
        "not-summed",
        _every(_summed_over),
        "{those} is one number for each example; what is asked is their sum.{fitted}",
    ),
    (
        "mean-for-sum",
        lambda pairs: _length(pairs, -1),
        "{those} is divided by how many there are: a mean where the sum is asked.{fitted}",
    ),
    (
        "sum-for-mean",
        lambda pairs: _length(pairs, 1),
        "{those} is a sum where the mean is asked: divide by how many there are.{fitted}",
    ),
    ("factor", _factor, "Every number of {those} is {fitted} times what it should be."),
    (
        "integer-result",
        _every(_cuts),
        "{those} is made of integers: what stands behind the point is lost.{fitted}",
    ),
    *_LOSSES,
)


def _of_arguments(task: Task, pairs: Pairs) -> Iterator[Alteration]:
    """Yield the exchange of two arguments that explains all answers."""
    if all(_close(got, right) for _, got, right in pairs):
        return
    for i, j in itertools.combinations(range(len(task.arguments)), 2):

        def exchanged(arguments: tuple[Data, ...], i: int = i, j: int = j) -> Data:
            order = list(arguments)
            order[i], order[j] = order[j], order[i]
            return apply(task.answer, order).data

        if all(_close(got, exchanged(case.arguments)) for case, got, _ in pairs):
            yield Alteration(
                "arguments-exchanged",
                f"{task.arguments[i]} and {task.arguments[j]} are exchanged.",
            )
