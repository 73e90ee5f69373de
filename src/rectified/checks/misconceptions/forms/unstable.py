"""Right at ordinary numbers, but not far out: where, which operation, on which line."""

import re
from collections.abc import Sequence
from typing import Any

import numpy as np

from rectified.calls import Outcome, words
from rectified.checks.misconceptions.forms.trial import Part, Trial
from rectified.numerics import Array

ALARM = re.compile(r"(overflow|invalid value|divide by zero) encountered in (\w+)")
MEANS = {
    "multiply": "0 · ∞ is NaN",
    "divide": "∞/∞ is NaN",
    "subtract": "∞ − ∞ is NaN",
    "add": "∞ − ∞ is NaN",
}
"""What goes wrong where an operation has no value."""

HELPS = {
    "exp": "Rewrite the formula so that exp gets no large number: e^x/(1 + e^x) is 1/(1 + e^(−x)).",
    "log": "np.logaddexp(0, x) and np.log1p keep what the plain logarithm loses.",
    "power": "Rewrite the formula without a power of a large number.",
    "square": "Rewrite the formula without a power of a large number.",
    "multiply": "Choose, with np.where or np.maximum, instead of multiplying by 0.",
}
"""What helps, by the operation that fails."""

BETWEEN = 48
"""So many numbers are tried to find out where it begins."""


def unstable(trial: Trial, rest: Sequence[Any], judge: Any) -> Part | None:
    """Return where and why answers far out are wrong, None where that is not evident."""
    raised = [one.outcome for one in rest if not one.places]
    if raised:
        return _of_python(raised)
    found = [(abs(number), number, one, at) for number, one, at in _numbers(trial, rest)]
    size, number, one, at = min(found, key=lambda each: each[0])
    answer = float(one.outcome.array[at])
    single = trial.question.reference.part(one.probe.x, [at])
    again = trial.again(single).array
    if again is None:
        return None
    if not np.array_equal(again.ravel(), [answer], equal_nan=True):
        return _with_others(trial, number, answer, again, judge.bounds(single))
    if np.isfinite(answer):
        return _absorbed(trial, rest, judge, number, answer)
    operation, line, reason = _alarmed(trial, single, np.isnan(answer))
    where = f"at {trial.question.argument} = {_shown(number)}"
    if np.isinf(size):
        return _at_infinity(trial, number, answer, reason, operation, line)
    begins = _begins(trial, judge, number)
    if begins is not None:
        where = f"from about {trial.question.argument} = {_shown(begins)} on"
    what = f"{operation} overflows{line}" if operation else "something overflows"
    result = "the answer is NaN" if np.isnan(answer) else f"the answer is {_shown(answer)}"
    because = f": {reason}" if reason and np.isnan(answer) else ""
    helps = HELPS.get(operation, "")
    sentence = f"Right for ordinary numbers, but {where} {what}, and {result}{because}."
    return Part("overflows", f"{sentence} {helps}".rstrip())


def _with_others(
    trial: Trial, number: float, answer: float, alone: Array, bounds: tuple[Array, Array]
) -> Part | None:
    """Return that a number is answered rightly alone, and wrongly among others."""
    low, high = bounds
    if not np.all((alone >= low - 1e-6 * np.abs(low)) & (alone <= high + 1e-6 * np.abs(high))):
        return None
    where = f"{trial.question.argument} = {_shown(number)}"
    return Part(
        "whole-array-at-once",
        f"For {where} alone the answer is right, in an array with others it is {_shown(answer)}: "
        "somewhere one decision is made for the whole array. Each number needs its own.",
    )


def _absorbed(
    trial: Trial, rest: Sequence[Any], judge: Any, number: float, answer: float
) -> Part | None:
    """Return that large numbers are subtracted, where answers are off by their last digits."""
    for far, one, at in _numbers(trial, rest):
        got = float(one.outcome.array[at])
        right = float(judge.bounds(one.probe.x)[0][at])
        size = max(judge.largest, abs(right)) if np.isfinite(right) else judge.largest
        allowed = 16 * np.finfo(np.float64).eps * abs(far) * size
        if np.isfinite(got) and not abs(got - right) <= allowed:
            return None
    where = f"{trial.question.argument} = {_shown(number)}"
    return Part(
        "cancels",
        f"Right for ordinary numbers, but at {where} the answer is {_shown(answer)}: two large "
        "numbers are subtracted, and their difference is lost behind their last digit. Take the "
        "smaller or the larger of them, or choose, instead of subtracting.",
    )


def _numbers(trial: Trial, rest: Sequence[Any]) -> list[tuple[float, Any, tuple[int, ...]]]:
    return [(float(trial.numbers(one.probe)[at]), one, at) for one in rest for at in one.places]


def _of_python(raised: Sequence[Outcome]) -> Part | None:
    """Return what is said where Python's own numbers overflow, which raises an error."""
    outcome = raised[0]
    line = f" in the line `{outcome.line}`" if outcome.line else ""
    if outcome.error != "OverflowError":
        return None
    return Part(
        "overflows",
        f"Right for ordinary numbers, but for very large ones Python raises OverflowError{line}: "
        f"the result of exp or of a power is too large. {HELPS['exp']}",
    )


def _alarmed(trial: Trial, single: Array, is_nan: bool) -> tuple[str, str, str]:
    """Return the operation that overflows, its line, and what makes NaN of it."""
    over = trial.again(single, alarm=("over", "divide"))
    said = ALARM.search(over.error_text)
    operation = said.group(2) if said else ""
    line = f" in the line `{over.line}`" if over.line and said else ""
    if said and said.group(1) == "divide by zero":
        operation = "log" if operation.startswith("log") else operation
    reason = ""
    if is_nan:
        invalid = trial.again(single, alarm=("invalid",))
        meant = ALARM.search(invalid.error_text)
        reason = MEANS.get(meant.group(2), "") if meant else ""
        if meant and not said:
            operation = meant.group(2)
            line = f" in the line `{invalid.line}`" if invalid.line else ""
    return operation, line, reason


def _at_infinity(
    trial: Trial, number: float, answer: float, reason: str, operation: str, line: str
) -> Part:
    where = "at " + _shown(number)
    if not np.isnan(answer):
        return Part(
            "wrong-at-infinity",
            f"Right for all numbers, but {where} the answer is {_shown(answer)}{line}. It should "
            "be what the answers for numbers farther and farther out come to.",
        )
    if operation == "multiply" and _has_pieces(trial):
        return Part(
            "mask-times-infinity",
            f"Somewhere ∞ is multiplied by 0, as by a mask{line}, and 0 · ∞ is NaN, not 0. A NaN "
            f"{where} spreads through a whole network. {HELPS['multiply']}",
        )
    why = f": {reason}" if reason else ""
    return Part(
        "not-a-number",
        f"Right for all numbers, but {where} the answer is NaN{line}{why}. Choose a form in which "
        "no two infinities meet, or treat ±∞ apart.",
    )


def _has_pieces(trial: Trial) -> bool:
    """Whether the function is 0 on a whole side, as a mask is."""
    return bool(trial.question.reference.places)


def _begins(trial: Trial, judge: Any, number: float) -> float | None:
    """Return about where answers begin to be wrong, from a call with numbers between."""
    if trial.question.reference.gated:
        return None
    x = np.sign(number) * np.geomspace(20.0, abs(number), BETWEEN)
    outcome = trial.again(x)
    if outcome.array is None or outcome.array.shape != x.shape:
        return None
    with np.errstate(invalid="ignore"):
        lost = ~np.isfinite(outcome.array)
    return float(f"{x[int(np.argmax(lost))]:.2g}") if lost.any() else None


def _shown(number: float) -> str:
    if np.isinf(number):
        return "+∞" if number > 0 else "−∞"
    if np.isnan(number):
        return "NaN"
    return words.number(number, 3).replace("-", "−")
