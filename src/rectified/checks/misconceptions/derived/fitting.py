"""One number in a formula, found from a function's answers."""

from collections.abc import Callable
from typing import Any

import numpy as np

from rectified.checks.misconceptions.derived.samples import FAR, Samples
from rectified.numerics import Array

HOLE = "?"
"""The symbol whose number is sought."""

STEPS = (0.003, 0.01, 0.03, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1.0, 1.2, 1.4, 1.7, 2.0, 2.5, 3.0, 4.0)
GRID = np.array(
    sorted([0.0, *(s * n for n in (*STEPS, 5.5, 7.0, 10.0, 25.0, 100.0) for s in (1.0, -1.0))])
)
"""Where the search begins."""

FEW = 24
"""So many answers tell one number."""

Fitted = Callable[[dict[str, Any]], Any]


def fit(compute: Fitted, samples: Samples) -> float | None:
    """Return the number in the hole with which a formula gives every answer.

    Parameters
    ----------
    compute : callable
        The formula, from numbers for its symbols, the hole among them.
    samples : Samples
        The answers; a number that two thirds of them would suggest is no answer.
    """
    few = _few(samples)
    values = {
        name: value[few] if isinstance(value, np.ndarray) else value
        for name, value in samples.values.items()
    }
    answers = samples.answers[few]

    def guess(number: Any) -> Array:
        with np.errstate(all="ignore"):
            result = np.asarray(compute({**values, HOLE: number}), dtype=np.float64)
        return np.broadcast_to(result, np.broadcast_shapes(np.shape(number), answers.shape))

    table = guess(GRID[:, None])
    if few.size == 0 or _is_hopeless(table, answers, samples, few):
        return None
    size = np.abs(answers) + 1e-3
    for begin in _crossings(table, answers, size):
        number = _refined(guess, answers, size, begin)
        if number is not None and samples.places(guess(number), few).all():
            whole = _guess_all(compute, samples, number)
            if samples.agree(whole):
                return _tidy(number, compute, samples)
    return None


def _crossings(table: Array, answers: Array, size: Array) -> list[float]:
    """Return numbers near which all answers are crossed at once, the best first, at most three."""
    off = np.where(np.isfinite(table), table, np.nan) - answers
    above = np.where(np.abs(off) <= 1e-9 * (np.abs(answers) + 1e-3), 0.0, np.sign(off))
    crossed = (above[1:] * above[:-1] <= 0) | np.isnan(above[1:]) | np.isnan(above[:-1])
    steps = np.flatnonzero(crossed.all(axis=1))
    with np.errstate(all="ignore"):
        misfit = np.nan_to_num(np.square(off / size), nan=1e6, posinf=1e6).sum(axis=1)
    ends = {int(step + (misfit[step + 1] < misfit[step])) for step in steps}
    return [float(GRID[end]) for end in sorted(ends, key=lambda end: misfit[end])[:3]]


def _guess_all(compute: Fitted, samples: Samples, number: float) -> Array:
    with np.errstate(all="ignore"):
        result = np.asarray(compute({**samples.values, HOLE: number}), dtype=np.float64)
    return np.broadcast_to(result, samples.answers.shape)


def _few(samples: Samples) -> Array:
    """Return which answers are looked at: wrong ones first, of both signs, not far out."""
    finite = np.isfinite(samples.answers) & (np.abs(samples.numbers) < FAR)
    wrong = np.flatnonzero(finite & samples.wrong)
    right = np.flatnonzero(finite & ~samples.wrong)
    chosen = [*_spread(samples, wrong, FEW * 2 // 3), *_spread(samples, right, FEW // 3)]
    return np.array(chosen, dtype=int)


def _spread(samples: Samples, places: Array, count: int) -> list[int]:
    if places.size <= count:
        return [int(place) for place in places]
    order = places[np.argsort(samples.numbers[places], kind="stable")]
    return [int(order[i]) for i in np.linspace(0, order.size - 1, count).round().astype(int)]


def _is_hopeless(table: Array, answers: Array, samples: Samples, few: Array) -> bool:
    """Whether an answer is wrong for every number, since the formula does not depend on it."""
    with np.errstate(all="ignore"):
        deaf = np.ptp(table, axis=0) == 0
    return bool(np.any(deaf & ~samples.places(table[0], few)))


def _refined(
    guess: Callable[[Any], Array], answers: Array, size: Array, number: float
) -> float | None:
    """Return the number after some steps of Gauss and Newton, None where they lead nowhere."""
    before = np.inf
    for turn in range(14):
        here = guess(number)
        step = 1e-6 * max(abs(number), 1e-2)
        with np.errstate(all="ignore"):
            residual = (here - answers) / size
            slope = (guess(number + step) - guess(number - step)) / (2 * step) / size
        usable = np.isfinite(residual) & np.isfinite(slope)
        misfit = float(np.square(residual[usable]).sum())
        if turn > 2 and not misfit < 0.3 * before and misfit > 1e-16:
            return None
        before = misfit
        weight = float(np.square(slope[usable]).sum())
        if not weight:
            return None
        change = float((slope[usable] * residual[usable]).sum()) / weight
        if not np.isfinite(change):
            return None
        number -= change
        if abs(change) <= 1e-13 * abs(number):
            break
    return number if abs(number) < 1e12 else None


def _tidy(number: float, compute: Fitted, samples: Samples) -> float:
    """Return the shortest number that fits as well."""
    for digits in range(1, 15):
        short = float(f"{number:.{digits}g}")
        if abs(short - number) <= 1e-7 * abs(number) and samples.agree(
            _guess_all(compute, samples, short)
        ):
            return short
    return number
