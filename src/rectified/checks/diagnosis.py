"""Why a function is wrong: the misconception that does the same, everywhere."""

from collections.abc import Sequence

from rectified.calls import Outcome, call
from rectified.checks.fault import find
from rectified.checks.misconceptions import MISCONCEPTIONS, Misconception
from rectified.checks.misconceptions.misconception import Function
from rectified.checks.reference import Reference
from rectified.checks.regions import SPECIAL, Probe

Made = Sequence[tuple[Probe, Outcome]]


def diagnose(reference: Reference, made: Made, extremes: Made) -> tuple[Misconception, ...]:
    """Return the misconception that reproduces every outcome, if there is just one.

    A misleading why is worse than none. So it is not enough to agree where the check asked: a
    misconception must do the same on all regions, and on numbers that none of them holds. One
    that breaks nothing but special numbers must agree on extremes too, to the sign of a zero:
    there x · 0 and x − x, which both turn −∞ into NaN, can be told apart.
    """
    found = [
        misconception
        for misconception in MISCONCEPTIONS
        if (misconception.activation, misconception.wrt) == (reference.unit.name, reference.wrt)
        and any(
            _mirrors(wrong, reference, made)
            and (
                not misconception.breaks <= SPECIAL
                or _mirrors(wrong, reference, extremes, strictly=True)
            )
            for wrong in misconception.implementations
        )
    ]
    return tuple(found) if len(found) == 1 else ()


def _mirrors(wrong: Function, reference: Reference, made: Made, *, strictly: bool = False) -> bool:
    """Whether a wrong function does the same wherever a student's was called."""
    for probe, outcome in made:
        mirror = call(
            wrong, probe.x, reference.parameters, layout=probe.layout, shape=outcome.shape
        )
        if outcome.same_as(mirror, strictly=strictly):
            continue
        if (
            strictly
            or outcome.modified
            or mirror.modified
            or not _right(reference, outcome, mirror)
        ):
            return False
    return True


def _right(reference: Reference, *outcomes: Outcome) -> bool:
    """Whether answers that differ are all right, as two slopes at a kink may be."""
    return not any(find(reference, outcome) for outcome in outcomes)
