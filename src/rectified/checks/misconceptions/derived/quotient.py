"""A slope estimated from two values of the function."""

import numpy as np

from rectified.checks.misconceptions.derived.hypothesis import Hypothesis
from rectified.checks.misconceptions.derived.question import Question
from rectified.checks.misconceptions.derived.samples import Samples
from rectified.numerics import Array

EPSILON = float(np.finfo(np.float64).eps)
STEPS = sorted(
    {float(f"{digit}e-{power}") for power in range(13) for digit in (1, 2, 5)}
    | {EPSILON, EPSILON**0.5, EPSILON ** (1 / 3)},
    reverse=True,
)
"""Steps that people take."""

NEARBY, NOISIEST = 5.0, 3e-3
"""Where numbers are no larger than the first, rounding may make no more than the second: a
quotient that is nothing but noise would explain everything."""

KINDS = {
    "forward": (0.0, 1.0, "(f(x + h) − f(x))/h"),
    "backward": (1.0, 0.0, "(f(x) − f(x − h))/h"),
    "central": (1.0, 1.0, "(f(x + h) − f(x − h))/(2h)"),
}


def difference_quotient(samples: Samples) -> Hypothesis | None:
    """Return the quotient that gives all answers, up to the digits that it loses itself."""
    by = samples.question.wrt
    if by is None or not isinstance(samples.values[by], np.ndarray | float):
        return None
    best: tuple[float, Hypothesis] | None = None
    for step in STEPS:
        for kind, (back, ahead, formula) in KINDS.items():
            quotient, noise = _quotient(samples.question, samples.values, step, back, ahead)
            error = np.abs(samples.answers - quotient)
            usual = np.isfinite(error)
            close = error <= noise + 1e-9 * np.abs(quotient)
            width = (back + ahead) * step
            near = usual & (np.abs(samples.numbers) < NEARBY)
            if not near.any() or np.median(noise[near]) > NOISIEST:
                continue
            if close[usual].all() and _decides(samples, quotient, noise, width):
                misfit = float(np.minimum(error[usual], 1.0).mean())
                if best is None or misfit < best[0]:
                    best = misfit, _told(samples.question, kind, formula, step, back, ahead)
    return best[1] if best else None


def _decides(samples: Samples, quotient: Array, noise: Array, width: float) -> bool:
    """Whether the answers deviate from the right ones as this quotient does, and no other.

    They may do so by more than rounding, or to the last bit, or they are seen to be a difference
    of two numbers, a whole multiple of their last digit, divided by the step.
    """
    answers, right = samples.answers, samples.right
    off = np.abs(quotient - right)
    shows = off > 3 * noise + 1e-8 * np.abs(right)
    same = (np.abs(answers - quotient) <= 1e-13 * np.abs(quotient)) & (off > 1e-7 * np.abs(right))
    told = np.unique(answers[same & (answers != 0)])
    if shows.sum() >= 3 or told.size >= 2:
        return True
    value = np.abs(samples.question.record(samples.values, None))
    grains = np.abs(answers) * width / np.spacing(value)
    counted = grains[(grains > 0.5) & (grains < 1e5) & (value > 1e-3)]
    return counted.size >= 8 and bool(np.all(np.abs(counted - np.rint(counted)) < 1e-2))


def _quotient(
    question: Question, values: dict[str, Array], step: float, back: float, ahead: float
) -> tuple[Array, Array]:
    """Return the quotient, and how much of it may be rounding."""
    by = question.wrt or ""
    with np.errstate(all="ignore"):
        high = question.record({**values, by: values[by] + ahead * step}, None)
        low = question.record({**values, by: values[by] - back * step}, None)
        width = (back + ahead) * step
        quotient = (high - low) / width
        size = np.maximum(np.abs(high), np.abs(low)) + np.abs(values[by])
        return quotient, 4 * EPSILON * size / width


def _told(
    question: Question, kind: str, formula: str, step: float, back: float, ahead: float
) -> Hypothesis:
    return Hypothesis(
        "difference-quotient",
        f"The slope is estimated by the {kind} difference quotient {formula} "
        f"with h = {step:.3g}. That is off by the curvature, and far out x + h is x again. Write "
        "the "
        "formula of the slope.",
        lambda values: _quotient(question, values, step, back, ahead)[0],
        noise=lambda values: _quotient(question, values, step, back, ahead)[1],
    )
