"""The simplest call that shows a fault, so that a student can paste it and see the same."""

import math
from collections.abc import Callable, Iterator

import numpy as np

from rectified.calls import Outcome
from rectified.checks.fault import Fault, find, wrong_places
from rectified.checks.reference import Reference
from rectified.checks.regions import Probe, simplicity
from rectified.numerics import Array

MOST = 6
"""How many smaller calls of one kind are tried."""


def simplest(
    reference: Reference, try_: Callable[[Probe], Outcome], probe: Probe, outcome: Outcome
) -> Fault | None:
    """Return the fault of an outcome as the simplest call shows it that shows it at all.

    A call is named only if it was made: where no smaller one fails in the same way, the
    sentence shows the call that did.
    """
    fault = find(reference, outcome)
    if fault is None or fault.kind in ("unwritten", "uncalled"):
        return fault
    for smaller in _smaller(reference, probe, outcome, fault):
        tried = try_(smaller)
        found = find(reference, tried)
        if found and found.kind == fault.kind and (fault.kind != "raised" or _alike(found, fault)):
            fault = Fault(fault.kind, found.sentence, fault.marks | found.marks)
            probe, outcome = smaller, tried
            break
    if not outcome.same_as(try_(probe)):
        sentence = f"{outcome.call} answers differently when it is called again."
        return Fault(fault.kind, sentence, fault.marks)
    return fault


def _alike(a: Fault, b: Fault) -> bool:
    return a.marks == b.marks


def _smaller(reference: Reference, probe: Probe, outcome: Outcome, fault: Fault) -> Iterator[Probe]:
    """Yield ever larger calls: one number, two, the same array laid out as usual."""
    x = probe.x
    numbers = reference.numbers(x)
    if x.ndim == 0:
        return
    order = sorted(np.ndindex(numbers.shape), key=lambda at: simplicity(float(numbers[at])))
    wrong = wrong_places(reference, outcome) if fault.kind == "value" else order
    suspects = sorted(wrong, key=lambda at: simplicity(float(numbers[at])))[:MOST]
    ones = [Probe(reference.part(x, [at])) for at in suspects]
    twos = []
    for at in suspects[:2]:
        others = [other for other in order if _sign(numbers, other) != _sign(numbers, at)]
        for other in (others or [other for other in order if other != at])[:2]:
            twos.append(Probe(reference.part(x, [at, other])))
            twos.append(Probe(reference.part(x, [other, at])))
    # one number is no example of a wrong shape: np.max of it looks right
    yield from [*twos, *ones] if fault.kind == "shape" else [*ones, *twos]
    if x.ndim > 1 and not reference.gated:
        for shape in ((1, 2), (2, 1), (2, 2), (1, 2, 1), (2, 1, 2)):
            if len(shape) <= x.ndim and math.prod(shape) <= len(order):
                few = sorted(order[: math.prod(shape)], key=lambda at: _sign(numbers, at))
                yield Probe(reference.part(x, few).reshape(shape))
    if x.ndim == 1:
        for size in (3, 4, 6, 9, 16):
            if size < len(order):
                yield Probe(reference.part(x, order[:size]))
                yield Probe(reference.part(x, [(place,) for place in range(size)]))
    if probe.layout != "plain":
        yield Probe(x)


def _sign(numbers: Array, at: tuple[int, ...]) -> float:
    return float(np.sign(numbers[at]))
