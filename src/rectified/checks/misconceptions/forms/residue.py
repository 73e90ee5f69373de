"""What is left where a function does compute the formula, almost everywhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from rectified.calls import Outcome, words
from rectified.checks.fault import wrong_places
from rectified.checks.misconceptions.derived.hypothesis import Hypothesis
from rectified.checks.misconceptions.derived.question import Question
from rectified.checks.misconceptions.derived.samples import NEAR
from rectified.checks.misconceptions.forms.cancels import cancels
from rectified.checks.misconceptions.forms.trial import Made, Part, Trial
from rectified.checks.misconceptions.forms.unstable import unstable
from rectified.checks.regions import Probe
from rectified.numerics import Array

FARTHEST = 30.0
"""Beyond this the way in which a formula is written may decide."""


class Claimed:
    """Right answers as a hypothesis has them, in the form of a `Reference`."""

    def __init__(self, question: Question, hypothesis: Hypothesis) -> None:
        self.question = question
        self.hypothesis = hypothesis
        self.gated = question.reference.gated
        self.largest = question.reference.largest
        self.places = question.reference.places

    def numbers(self, x: Array) -> Array:
        """Return the numbers that the answers depend on."""
        return self.question.reference.numbers(x)

    def scale(self, x: Array) -> float:
        """Return the size of the numbers that a computation may round."""
        return self.largest

    def bounds(self, x: Array) -> tuple[Array, Array]:
        """Return the least and the greatest answer that a hypothesis allows at each place.

        At a jump every answer between the two sides says the same of the function.
        """
        reference = self.question.reference
        here = self._answers(x)
        low, high = here.copy(), here.copy()
        numbers = self.numbers(x)
        for place in {0.0, *self.places}:
            at = numbers == place
            if at.any():
                for side in (-1.0, 1.0):
                    beside = self._answers(reference.moved(x, at, side * np.inf))
                    np.fmin(low, beside, out=low, where=at)
                    np.fmax(high, beside, out=high, where=at)
        noise = self._noise(x)
        return low - noise, high + noise

    def _noise(self, x: Array) -> Any:
        if self.hypothesis.noise is None:
            return 0.0
        noise = np.asarray(self.hypothesis.noise(self.question.values(x)))
        coarser = 2.0**29 if x.dtype == np.float32 else 1.0
        return np.where(np.isfinite(noise), noise * coarser, 0.0)

    def _answers(self, x: Array) -> Array:
        values = self.question.values(x)
        return np.array(self.hypothesis.answers(values, self.numbers(x).shape))


@dataclass(frozen=True)
class Left:
    """An outcome that a formula does not explain, or the places where it does not."""

    probe: Probe
    outcome: Outcome
    places: tuple[tuple[int, ...], ...] = ()


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


def explain_rest(trial: Trial, judge: Any, *, is_right: bool) -> list[Part] | None:
    """Return what explains all that a formula leaves over; None where something stays dark.

    Parameters
    ----------
    trial : Trial
        The outcomes.
    judge : Reference or Claimed
        What the formula answers.
    is_right : bool
        Whether the formula is the right one.
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
    return parts or everything


def _parts(
    trial: Trial, judge: Any, rest: list[Left], made: Made, is_right: bool
) -> list[Part] | None:
    """Return what explains some of what is left over; None where something stays dark."""
    parts: list[Part] = []
    if any(outcome.modified for _, outcome in made):
        only = is_right and all(one.probe.layout == "read-only" for one in rest)
        parts.append(OVERWRITES if only else replace(OVERWRITES, sentence=WRITES))
    for explained in (
        _read_only,
        _empty,
        _without_axes,
        _integers,
        _tiny if not is_right else _nothing,
        _at_joints if is_right else _nothing,
        _far,
        _saturated if not is_right else _nothing,
    ):
        if not rest:
            break
        found, rest = explained(trial, judge, rest)
        parts += [part for part in found if part.name not in {one.name for one in parts}]
    return None if rest else parts


Explained = tuple[list[Part], list[Left]]

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


def _integers(trial: Trial, judge: Any, rest: list[Left]) -> Explained:
    """Only the dtype matters if the same numbers as floats get right answers."""
    here = [one for one in rest if one.probe.x.dtype.kind in "iu"]
    if not here:
        return [], rest
    kept = [one for one in rest if one.probe.x.dtype.kind not in "iu"]
    if not _right_as_floats(trial, judge, here[0]):
        return [], rest
    parts = [_of_integers(judge, one) for one in here]
    if None in parts:
        return [], rest
    return list(dict.fromkeys(part for part in parts if part is not None)), kept


def _right_as_floats(trial: Trial, judge: Any, one: Left) -> bool:
    outcome = trial.again(one.probe.x.astype(np.float64))
    return not outcome.problem and not wrong_places(judge, outcome)


ZEROS_LIKE = Part(
    "integer-result",
    "For an array of integers the answers are cut to integers: the result has the dtype of x, as "
    "np.zeros_like(x) or x.copy() have. Make it an array of floats.",
)


UNSIGNED = Part(
    "unsigned-wraps-around",
    "In an array of unsigned integers there are no negative numbers: −x wraps around to a huge "
    "one. "
    "Convert x to floats first.",
)


def _of_integers(judge: Any, one: Left) -> Part | None:
    outcome = one.outcome
    if outcome.error:
        if re.search(r"[Ii]ntegers to negative integer powers", outcome.error_text):
            return Part(
                "integer-power",
                "NumPy does not raise integers to negative powers: convert x to floats first.",
            )
        if re.search(r"same_kind|[Cc]annot cast", outcome.error_text):
            return ZEROS_LIKE
        if one.probe.x.dtype.kind == "u":
            return UNSIGNED
        return None
    if outcome.array is None or outcome.array.shape != outcome.shape:
        return None
    low, high = judge.bounds(outcome.x)
    answers = outcome.array.astype(np.float64)
    cut = (answers == np.trunc(low)) | (answers == np.trunc(high))
    if cut.all() and outcome.array.dtype.kind in "iu":
        return ZEROS_LIKE
    if one.probe.x.dtype.kind == "u":
        return UNSIGNED
    if outcome.array.dtype.kind in "iu" and one.probe.x.dtype.itemsize < 8:
        return Part(
            "integers-wrap-around",
            "Small integers overflow: a sum or a product leaves the range of their dtype and wraps "
            "around. Convert x to floats first.",
        )
    if one.probe.x.dtype.itemsize == 1 or outcome.array.dtype in (np.float16, np.float32):
        return Part(
            "low-precision",
            "NumPy computes with small integers in low precision. Convert x to float64 first.",
        )
    return None


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
            parts.append(Part("wrong-at-kink", f"{text}case holds. Treat this number too."))
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
