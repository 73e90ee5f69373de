"""The simplest call that shows a fault, so that a student can paste it and see the same."""

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
        found = find(reference, try_(smaller))
        if found and found.kind == fault.kind and (fault.kind != "raised" or _alike(found, fault)):
            return Fault(fault.kind, found.sentence, fault.marks | found.marks)
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
    for at in suspects:
        yield Probe(reference.part(x, [at]))
    for at in suspects[:2]:
        others = [other for other in order if _sign(numbers, other) != _sign(numbers, at)]
        for other in (others or [other for other in order if other != at])[:2]:
            yield Probe(reference.part(x, [at, other]))
            yield Probe(reference.part(x, [other, at]))
    if x.ndim > 2 and len(order) >= 4:
        yield Probe(reference.part(x, order[:4]).reshape(2, -1))
    if probe.layout != "plain":
        yield Probe(x)


def _sign(numbers: Array, at: tuple[int, ...]) -> float:
    return float(np.sign(numbers[at]))
