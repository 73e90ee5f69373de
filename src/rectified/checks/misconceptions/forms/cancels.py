"""Right in absolute size, but the digits of small answers are lost: where, and what keeps them."""

from collections.abc import Iterator

import numpy as np

from rectified.calls import Outcome, words
from rectified.checks.fault import wrong_places
from rectified.checks.misconceptions.derived.question import Question
from rectified.checks.misconceptions.forms.trial import Part, Trial
from rectified.checks.misconceptions.formulas.expression import (
    MINUS_ONE,
    Call,
    Expression,
    Sum,
    parts,
)
from rectified.checks.reference import Reference
from rectified.checks.regions import REGIONS, Probe

NEAR_ZERO = 1e-2


def cancels(trial: Trial) -> Part | None:
    """Return where digits of small answers are lost, None where they are kept."""
    reference = trial.question.reference
    asked = [p.x for r in REGIONS.values() if r.all_digits for p in r.probes(reference)]
    strict = reference.to_all_digits()
    for probe, outcome in trial.made:
        if outcome.problem or id(probe) not in trial.failed:
            continue
        if not any(np.array_equal(probe.x, x) for x in asked):
            continue
        wrong = wrong_places(strict, outcome)
        if wrong:
            return _worst(trial, strict, probe, outcome, wrong)
    return None


def _worst(
    trial: Trial, strict: Reference, probe: Probe, outcome: Outcome, wrong: list[tuple[int, ...]]
) -> Part:
    """Return what is said of the place at which the most is lost."""
    assert outcome.array is not None
    right, _ = strict.bounds(probe.x)
    lost = {at: abs(float(outcome.array[at] / right[at]) - 1.0) for at in wrong if right[at]}
    at = max(lost, key=lost.__getitem__) if lost else wrong[0]
    number, answer = float(trial.numbers(probe)[at]), float(outcome.array[at])
    return Part("cancels", _sentence(trial.question, number, answer))


def _sentence(question: Question, number: float, answer: float) -> str:
    where = f"{question.argument} = {_shown(number)}"
    begin = f"Right in size, but digits are lost: at {where} the answer is {_shown(answer)}."
    return f"{begin} {_advice(question, abs(number) < NEAR_ZERO)}"


def _shown(number: float) -> str:
    return words.number(number, 4).replace("-", "−")


def _advice(question: Question, near: bool) -> str:
    trees = [tree for one in question.rights for tree in _all(one)]
    if near and any(_is_growth(tree) for tree in trees):
        return (
            "Near 0 e^x is nearly 1, and to subtract 1 leaves little more than rounding: "
            "np.expm1(x) "
            "is e^x − 1 with all its digits."
        )
    functions = {tree.function for tree in trees if isinstance(tree, Call)}
    if functions & {"Φ", "erf"}:
        return (
            "Far left erf is nearly −1, and 1 + erf leaves little more than rounding: with "
            "erfc(−u) in the place of 1 + erf(u) nothing is subtracted."
        )
    if "ln" in functions:
        return (
            "1 + e^x drops the digits of a small e^x, and its logarithm has none left: "
            "np.log1p(t) is ln(1 + t) with all digits, np.logaddexp(0, x) does all of it."
        )
    return (
        "Somewhere two numbers that are nearly equal are subtracted, such as 1 − y for y near 1. "
        "Write the formula so that the small number is computed itself, from an exponential."
    )


def _all(tree: Expression) -> Iterator[Expression]:
    yield tree
    for part in parts(tree):
        yield from _all(part)


def _is_growth(tree: Expression) -> bool:
    return (
        isinstance(tree, Sum)
        and MINUS_ONE in tree.terms
        and any(isinstance(term, Call) and term.function == "exp" for term in tree.terms)
    )
