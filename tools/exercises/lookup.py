"""A student who writes no function, but a table of all answers that the visible tests ask for.

The functions of the solution are recorded while everything runs that a student can see. A table
then answers in their place: a call that it knows as recorded, any other as the recorded call that
is most like it.
"""

import ast
import copy
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from tools.exercises.assignment import Assignment, Namespace

Key = tuple[Any, ...]
Function = Callable[..., Any]


def earned(assignment: Assignment) -> dict[str, float]:
    """Return the points that the table earns in each test."""
    table = _Table()

    def replace(cell: str, namespace: Namespace) -> None:
        if cell in assignment.answers:
            for node in ast.parse(assignment.cells[cell].source).body:
                if isinstance(node, ast.FunctionDef):
                    namespace[node.name] = table.stand_in(node.name, namespace[node.name])

    unseen = dict.fromkeys(assignment.hidden, "")
    for _ in assignment.judge(unseen, after=replace):
        pass
    table.recording = False
    judging = assignment.judge(
        looks=False, after=replace, fatal=lambda found: found.region.decides and not found.passed
    )
    return {one.cell: one.points for one in judging}


@dataclass
class _Table:
    """What functions were asked and answered, by their names."""

    answers: dict[str, dict[Key, Any]] = field(default_factory=dict)
    recording: bool = True

    def stand_in(self, name: str, function: Function) -> Function:
        """Return what records a function, or answers from the table in its place."""
        known = self.answers.setdefault(name, {})

        def answer(*arguments: Any, **named: Any) -> Any:
            asked = _key((arguments, named))
            if self.recording:
                answered = function(*arguments, **named)
                known[asked] = copy.deepcopy(answered)
                return answered
            nearest = max(known, key=lambda other: _likeness(asked, other))
            return copy.deepcopy(known[asked if asked in known else nearest])

        answer.__name__ = name
        return answer


def _key(value: Any) -> Key:
    """Return what tells arguments apart."""
    if isinstance(value, np.ndarray):
        return ("array", value.dtype.str, value.shape, value.tobytes())
    if isinstance(value, dict):
        return ("dict", *sorted((name, _key(one)) for name, one in value.items()))
    if isinstance(value, list | tuple):
        return (type(value).__name__, *map(_key, value))
    return (type(value).__name__, repr(value))


def _likeness(one: object, other: object) -> int:
    """Return how much is the same of two keys: kinds, dtypes, shapes, values."""
    if not isinstance(one, tuple) or not isinstance(other, tuple):
        return int(one == other)
    parts = sum(_likeness(a, b) for a, b in zip(one, other, strict=False))
    return parts + (len(one) == len(other))
