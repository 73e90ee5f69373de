"""What is left where a function does compute the formula, almost everywhere."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from rectified.calls import words
from rectified.checks.fault import wrong_places
from rectified.checks.misconceptions.derived.samples import NEAR
from rectified.checks.misconceptions.forms.cancels import cancels
from rectified.checks.misconceptions.forms.claimed import FARTHEST
from rectified.checks.misconceptions.forms.dtypes import NO_ROOM, integers
from rectified.checks.misconceptions.forms.left import Explained, Left
from rectified.checks.misconceptions.forms.trial import Made, Part, Trial
from rectified.checks.misconceptions.forms.unstable import unstable


def left_over(trial: Trial, judge: Any) -> list[Left]:
    """Return what does not agree with a formula."""
    left = []
    for probe, outcome in trial.made:
        if outcome.problem:
            left.append(Left(probe, outcome))
            continue
        wrong = wrong_places(judge, outcome)
        if wrong:
            left.append(Left(probe, outcome, tuple(wrong)))
    return left


def explain_rest(
    trial: Trial, judge: Any, *, is_right: bool, besides: bool = False
) -> list[Part] | None:
    """Return what explains all that a formula leaves over; None where something stays dark.

    Parameters
    ----------
    trial : Trial
        The outcomes.
    judge : Reference or Claimed
        What the formula answers.
    is_right : bool
        Whether the formula is the right one.
    besides : bool
        Whether something else is told already, so that only what the asked regions show matters.
    """
    rest = left_over(trial, judge)
    everything = _parts(trial, judge, rest, trial.made, is_right)
    if everything is None:
        return None
    asked = [one for one in trial.made if id(one[0]) in trial.failed]
    concerned = [one for one in rest if id(one.probe) in trial.failed]
    parts = _parts(trial, judge, concerned, asked, is_right) or []
    if is_right:
        lost = cancels(trial)
        parts += [lost] if lost else []
    return parts if besides else parts or everything


def _parts(
    trial: Trial, judge: Any, rest: list[Left], made: Made, is_right: bool
) -> list[Part] | None:
    """Return what explains some of what is left over; None where something stays dark."""
    parts: list[Part] = []
    if any(outcome.modified for _, outcome in made):
        only = is_right and all(
            one.probe.layout == "read-only" or re.search(NO_ROOM, one.outcome.error_text)
            for one in rest
        )
        parts.append(OVERWRITES if only else replace(OVERWRITES, sentence=WRITES))
    for explained in (
        _read_only,
        _empty,
        _without_axes,
        integers,
        _tiny if not is_right else _nothing,
        _at_joints if is_right else _nothing,
        _cut_off if is_right else _nothing,
        _far,
        _saturated if not is_right else _nothing,
    ):
        if not rest:
            break
        found, rest = explained(trial, judge, rest)
        written = {OVERWRITES.name} & {one.name for one in parts}
        parts += [part for part in found if part.name not in written and part not in parts]
    return None if rest else parts


OVERWRITES = Part(
    "overwrites-its-input",
    "The values are right, but they are written into the array that was passed, which the "
    "caller still needs. Work on a copy, x = x.copy(), or make a new array with np.where.",
)
WRITES = (
    "Besides, the array that was passed is changed, which the caller still needs: work on a copy."
)


def _nothing(trial: Trial, judge: Any, rest: list[Left]) -> Explained:
    return [], rest


def _read_only(trial: Trial, judge: Any, rest: list[Left]) -> Explained:
    """Writing into the input fails where it is read-only."""
    kept = [
        one
        for one in rest
        if not (
            one.probe.layout == "read-only"
            and re.search(r"read-only|assignment destination", one.outcome.error_text)
        )
    ]
    return ([replace(OVERWRITES, sentence=WRITES)] if len(kept) < len(rest) else []), kept


def _empty(trial: Trial, judge: Any, rest: list[Left]) -> Explained:
    kept = [one for one in rest if one.outcome.x.size]
    if len(kept) == len(rest):
        return [], rest
    (text,) = {one.outcome.error_text for one in rest if not one.outcome.x.size}
    how = "it takes the first of them, or the greatest" if text else "it answers something"
    if "vectorize" in text:
        how = "np.vectorize asks the first of them for a type; otypes=[float] tells it"
    return [Part("empty-array", f"An array without numbers breaks this: {how}.")], kept


def _without_axes(trial: Trial, judge: Any, rest: list[Left]) -> Explained:
    here = [one for one in rest if not one.probe.x.ndim]
    if not here or not all(one.outcome.error for one in here):
        return [], rest
    part = Part(
        "no-axes",
        "An array without axes, np.array(1.5), breaks this: it cannot be looped over or indexed. "
        "Calculate with the array itself, and it works for any number of axes.",
    )
    return [part], [one for one in rest if one.probe.x.ndim]


def _tiny(trial: Trial, judge: Any, rest: list[Left]) -> Explained:
    """Near 0 a wrong formula may be right, or nearly; that says nothing against it."""

    def matters(one: Left, at: tuple[int, ...]) -> bool:
        return bool(abs(float(trial.numbers(one.probe)[at])) >= NEAR)

    return [], list(_reduced(rest, matters))


def _at_joints(trial: Trial, judge: Any, rest: list[Left]) -> Explained:
    """A single place may be forgotten by two comparisons, or be 0/0."""
    places = {0.0, *trial.question.reference.places}
    answers: dict[float, float] = {}

    def elsewhere(one: Left, at: tuple[int, ...]) -> bool:
        number = float(trial.numbers(one.probe)[at])
        if number not in places:
            return True
        assert one.outcome.array is not None
        answers[number] = float(one.outcome.array[at])
        return False

    kept = list(_reduced(rest, elsewhere))
    parts = []
    for number, answer in answers.items():
        where = f"At {trial.question.argument} = {number:g} exactly"
        if np.isnan(answer):
            text = (
                f"{where} the answer is NaN, elsewhere it is right: there something is 0/0, or no "
            )
            parts.append(Part("not-a-number", f"{text}case holds. Treat this number too."))
        else:
            shown = words.number(answer, 6).replace("-", "−")
            parts.append(
                Part(
                    "wrong-at-kink",
                    f"{where} the answer is {shown}, elsewhere it is right. Look at what your "
                    "comparisons say of equal numbers.",
                )
            )
    return parts, kept


def _cut_off(trial: Trial, judge: Any, rest: list[Left]) -> Explained:
    """Far out one and the same number may be the answer, where it should not."""
    parts = []
    for sign, where in ((1.0, "above"), (-1.0, "below")):
        found = [
            (abs(number), float(one.outcome.array[at]))
            for one in rest
            if one.outcome.array is not None
            for at in one.places
            if (number := float(trial.numbers(one.probe)[at])) * sign > FARTHEST
        ]
        answers = {answer for _, answer in found}
        if len(found) < 3 or len(answers) > 1 or not np.isfinite(answers.pop()):
            continue
        begin, answer = min(found)
        if not answer and trial.question.wrt is not None:
            continue  # as a difference quotient does, too
        argument, name = trial.question.argument, "capped" if sign > 0 else "floored"
        shown, begins = (words.number(n, 6).replace("-", "−") for n in (answer, sign * begin))
        text = f"For large {argument}, {where} {begins} at the latest, the answer stays at {shown}."
        parts.append(Part(name, f"{text} Something is cut off that has no end."))
        rest = list(_reduced(rest, _is_not_beyond(trial, sign)))
    return parts, rest


def _is_not_beyond(trial: Trial, sign: float) -> Any:
    return lambda one, at: float(trial.numbers(one.probe)[at]) * sign <= FARTHEST


def _saturated(trial: Trial, judge: Any, rest: list[Left]) -> Explained:
    """A wrong formula of a clipped input is still this formula."""

    def matters(one: Left, at: tuple[int, ...]) -> bool:
        return bool(abs(float(trial.numbers(one.probe)[at])) < 100)

    def answers(sign: float) -> set[float]:
        return {
            float(one.outcome.array[at])
            for one in rest
            if one.outcome.array is not None
            for at in one.places
            if float(trial.numbers(one.probe)[at]) * sign > 500
        }

    if any(len(answers(sign)) > 1 for sign in (1.0, -1.0)):
        return [], rest
    return [], list(_reduced(rest, matters))


def _reduced(rest: list[Left], matters: Any) -> Iterator[Left]:
    for one in rest:
        if not one.places:
            yield one
            continue
        places = tuple(at for at in one.places if matters(one, at))
        if places:
            yield replace(one, places=places)


def _far(trial: Trial, judge: Any, rest: list[Left]) -> Explained:
    """Far out rounding and overflow decide."""
    numbers = [float(trial.numbers(one.probe)[at]) for one in rest for at in one.places]
    if any(abs(number) < FARTHEST for number in numbers):
        return [], rest
    raised = [one for one in rest if not one.places]
    if any(one.outcome.error not in ("OverflowError", "ZeroDivisionError") for one in raised):
        return [], rest
    part = unstable(trial, rest, judge)
    return ([part], []) if part else ([], rest)
