"""Call a function with plain data, wherever it runs, and record what came of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from rectified.calls.answer import Answer
from rectified.calls.attempt import (
    Function,
    Left,
    Record,
    Request,
    attempt_one,
    attempt_several,
    left,
)
from rectified.calls.data import Data, same
from rectified.calls.elsewhere import Elsewhere
from rectified.calls.layouts import LAYOUTS
from rectified.calls.outcome import Outcome
from rectified.numerics import Array


def call(
    function: Function,
    x: Array,
    parameters: Mapping[str, Any] | None = None,
    *,
    layout: str = "plain",
    shape: tuple[int, ...] | None = None,
    alarm: Sequence[str] = (),
) -> Outcome:
    """Call ``function(x, **parameters)`` with a copy of `x` and record what came of it.

    What the function prints, logs and warns is not shown. What it returns is read once, here,
    and copied: later changes to it do not count. Everything that it raises is recorded, exits
    included; only a real interrupt from the keyboard passes through.

    Parameters
    ----------
    function : callable
        Any function of an array, or an `Elsewhere`, which runs in another process.
    x : ndarray
        What it is given; never modified.
    parameters : mapping, optional
        Further keyword arguments.
    layout : str
        How the copy lies in memory: a key of `LAYOUTS`.
    shape : tuple of int, optional
        The shape that a right answer has; that of `x` without it.
    alarm : sequence of str
        Which floating-point errors shall be raised, not passed over: ``"over"``,
        ``"invalid"``, ``"divide"``. The outcome then says which operation failed, in which line.

    Returns
    -------
    Outcome
        Plain data, with no reference to anything of the function's.
    """
    return next(call_each(function, [Request(x, parameters or {}, layout, tuple(alarm))], [shape]))


def call_each(
    function: Function,
    requests: Sequence[Request],
    shapes: Sequence[tuple[int, ...] | None],
) -> Iterator[Outcome]:
    """Call a function once for each request, and yield what came of it, as `call` does.

    A function that runs elsewhere is asked for all of it at once.

    Parameters
    ----------
    function : callable
        As for `call`.
    requests : sequence of Request
        What it is given each time.
    shapes : sequence
        The shapes that right answers have; None for that of what is given.
    """
    if isinstance(function, Elsewhere):
        made: Iterable[tuple[Record, Left]] = function.attempt_each(requests)
    else:
        made = (attempt_one(function, request) for request in requests)
    for request, shape, (record, now) in zip(requests, shapes, made, strict=True):
        yield Outcome(
            x=np.array(request.x),
            parameters=dict(request.parameters),
            layout=request.layout,
            shape=request.x.shape if shape is None else shape,
            modified=now != left(LAYOUTS[request.layout](request.x)),
            **record,
        )


def apply(function: Function, arguments: Sequence[Data]) -> Answer:
    """Call ``function(*arguments)`` with copies of plain data, and record what came of it.

    As `call` does for one array, for functions of several arguments and results.

    Parameters
    ----------
    function : callable
        Any function of plain data, or an `Elsewhere`.
    arguments : sequence
        What it is given: numbers, texts, arrays, lists and dicts of them; never modified.

    Returns
    -------
    Answer
        Plain data, with no reference to anything of the function's.
    """
    return next(apply_each(function, [arguments]))


def apply_each(function: Function, every: Sequence[Sequence[Data]]) -> Iterator[Answer]:
    """Call a function once for each sequence of arguments, as `apply` does, and yield the answers.

    A function that runs elsewhere is asked for all of it at once.
    """
    if isinstance(function, Elsewhere):
        made: Iterable[tuple[Record, tuple[Data, ...]]] = function.attempt_every(every)
    else:
        made = (attempt_several(function, arguments) for arguments in every)
    for arguments, (record, now) in zip(every, made, strict=True):
        modified = not same(tuple(now), tuple(arguments))
        yield Answer(arguments=tuple(arguments), modified=modified, **record)
