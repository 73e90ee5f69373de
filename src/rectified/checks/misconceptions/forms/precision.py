"""Answers that are right as far as they go: cut to integers, rounded, held in few digits."""

import numpy as np

from rectified.checks.misconceptions.derived.samples import Samples
from rectified.checks.misconceptions.forms.trial import Part, Trial
from rectified.numerics import Array

INTEGERS = Part(
    "integer-result",
    "The result is made of integers, so that 0.7 becomes 0. Wherever an array is made or "
    "converted, let it hold floats.",
)
GUESSED = Part(
    "guessed-integer-result",
    "np.vectorize takes the type of the first result for all of them. A first result that is an "
    "integer makes 0.7 become 0. Return 0.0, or say otypes=[float].",
)


FLOORED = Part("rounded", "The answers are rounded down to whole numbers. Return all digits.")


def coarse(samples: Samples, trial: Trial) -> Part | None:
    """Return in what way answers lack digits of the right ones."""
    y, right = samples.answers, samples.right
    usual = np.isfinite(right) & np.isfinite(y) & (np.abs(samples.numbers) < 1e4)
    y, right = y[usual], right[usual]
    if y.size < 8 or np.array_equal(y, right):
        return None
    if np.array_equal(y, np.trunc(right)) and _are_integers(trial):
        return INTEGERS
    if np.unique(y).size > 3 and np.array_equal(y, np.trunc(y)):
        if np.array_equal(y, np.floor(right)):
            return FLOORED
        if np.array_equal(y, np.trunc(right)):
            return INTEGERS
    off = np.abs(y - right) > 1e-9 * (np.abs(right) + 1e-3)
    if off.sum() > 4 and np.unique(y[off]).size > 3:
        found = _rounded(y[off], np.abs(y - right)[off])
        if found:
            return found
    return _narrow(y, right)


def _rounded(y: Array, error: Array) -> Part | None:
    """Return to what answers that are off are rounded."""
    for digits in range(10):
        step = 10.0**-digits
        if np.all(error <= 0.5000001 * step) and np.array_equal(y, np.round(y, digits)):
            if not (error > 0.1 * step).any():
                return None
            places = f"{digits} decimal{'s' * (digits > 1)}" if digits else "whole numbers"
            return Part("rounded", f"The answers are rounded to {places}. Return all digits.")
    for power in range(1, 17):
        step = 2.0**-power
        if np.all(error <= step) and np.array_equal(y, np.round(y / step) * step):
            if not (error > 0.2 * step).any():
                return None
            steps = f"to steps of 1/{2**power}"
            return Part("rounded", f"The answers are rounded {steps}. Return all digits.")
    return None


def seemingly_coarse(samples: Samples) -> Part | None:
    """Return that answers have seven digits, like noise around the right ones, if they have.

    A formula that is off by so little everywhere, to one side, is another thing.
    """
    y, right = samples.answers, samples.right
    off = np.abs(y - right) > 1e-9 * (np.abs(right) + 1e-3)
    size = np.abs(right) + 1.0
    if off.sum() < 20 or not np.all(np.abs(y - right) <= 3e-7 * size):
        return None
    order = np.argsort(samples.numbers[off], kind="stable")
    turns = np.diff(np.sign((y - right)[off][order])) != 0
    return SEVEN if turns.mean() > 0.25 else None


SEVEN = Part(
    "low-precision",
    "No more than about seven digits of the answers are right: somewhere the numbers are held in "
    "single precision (float32). Calculate in float64.",
)


def _are_integers(trial: Trial) -> bool:
    """Whether answers have an integer dtype, or did: huge numbers have lost their way in it."""
    for probe, _, array in trial.answered():
        numbers = trial.numbers(probe)
        if array.dtype.kind in "iu" and array.size and probe.x.dtype.kind == "f":
            return True
        if array.shape == numbers.shape and numbers.size and numbers.dtype.kind == "f":
            far = np.abs(trial.question.reference.bounds(probe.x)[0]) > 1e25
            if far.any() and np.all(np.abs(array[far].astype(np.float64)) < 1e20):
                return bool(np.any(array[far] != 0))
    return False


def _narrow(y: Array, right: Array) -> Part | None:
    """Return in which precision answers were held."""
    error = np.abs(y - right)
    for dtype, words, digits, near in (
        (np.float16, "half", "three", 4e-3),
        (np.float32, "single", "seven", 1e-6),
    ):
        held = y == y.astype(dtype).astype(np.float64)
        off = error > 1e-9 * (np.abs(right) + 1e-3)
        varied = np.unique(y[off]).size > 3
        close = np.all(error <= near * (np.abs(right) + 1.0))
        if np.all(held[off]) and off.sum() > 4 and varied and close:
            return Part(
                "low-precision",
                f"Somewhere the numbers are held in {words} precision ({np.dtype(dtype).name}), "
                f"which keeps {digits} digits. Calculate in float64.",
            )
    return None


def guessed(trial: Trial) -> Part | None:
    """Return that np.vectorize has taken the type of the first result, if all outcomes show it."""
    cut = told = 0
    for _, outcome, array in trial.answered():
        if array.shape != outcome.shape or outcome.x.dtype.kind != "f" or not array.size:
            continue
        low, _ = trial.question.reference.bounds(outcome.x)
        usual = np.isfinite(low) & (np.abs(low) < 2.0**31)
        y, right = array.astype(np.float64)[usual], low[usual]
        if array.dtype.kind in "iu" and np.array_equal(y, np.trunc(right)):
            cut += bool(np.any(y != right))
            continue
        if not np.allclose(y, right, rtol=1e-6, atol=1e-9):
            return None
        told += array.dtype.kind == "f"
    return GUESSED if cut and told else None
