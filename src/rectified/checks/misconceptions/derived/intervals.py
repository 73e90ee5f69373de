"""Right but for one stretch of the line, wherever it begins and ends."""

from typing import Any

import numpy as np

from rectified.calls.words import number as shown
from rectified.checks.misconceptions.derived.branches import ends
from rectified.checks.misconceptions.derived.hypothesis import Hypothesis
from rectified.checks.misconceptions.derived.pieces import only, simple, simplest_between
from rectified.checks.misconceptions.derived.question import Question
from rectified.checks.misconceptions.derived.samples import Samples
from rectified.checks.misconceptions.formulas.expression import Expression, evaluate
from rectified.checks.misconceptions.formulas.words import text
from rectified.numerics import Array

LEAST = 6
"""A stretch of fewer numbers tells no formula."""


def cut_off(samples: Samples) -> Hypothesis | None:
    """Return the right answers with a floor, a ceiling or both."""
    right, answers, wrong = samples.right, samples.answers, samples.wrong
    if wrong.sum() < LEAST // 2 or wrong.all() or not np.isfinite(answers).all():
        return None
    low, high = -np.inf, np.inf
    above, below = answers[wrong & (answers > right)], answers[wrong & (answers < right)]
    if above.size:
        low = float(above.min())
    if below.size:
        high = float(below.max())
    if low >= high or not samples.agree(np.clip(right, low, high)):
        return None
    question = samples.question
    parts = [f"below {_shown(low)}"] * bool(above.size) + [f"above {_shown(high)}"] * bool(
        below.size
    )
    return Hypothesis(
        "floored" if above.size else "capped",
        f"Everything {' and '.join(parts)} is cut off.",
        lambda values: np.clip(question.record(values, question.wrt), low, high),
        1.8,
    )


def _shown(number: float) -> str:
    return shown(number, 6).replace("-", "−")


def stretch_wrong(samples: Samples) -> Hypothesis | None:
    """Return the simple formula that is the answer on one stretch of the line."""
    question = samples.question
    order = np.argsort(samples.numbers, kind="stable")
    wrong, numbers = samples.wrong[order], samples.numbers[order]
    places = np.flatnonzero(wrong)
    if places.size < LEAST or wrong.all() or question.rights == ():
        return None
    first, last = int(places[0]), int(places[-1])
    if wrong[first : last + 1].sum() < 0.9 * (last + 1 - first):
        return None
    inside = (samples.numbers >= numbers[first]) & (samples.numbers <= numbers[last])
    part = only(samples, inside)
    if not np.isfinite(part.answers).all():
        return None
    tree = simple(part, question.rights[0], [])
    if tree is None:
        return None
    begin = _end(question, numbers[first], numbers[first - 1]) if first else -np.inf
    end = _end(question, numbers[last], numbers[last + 1]) if last + 1 < wrong.size else np.inf
    where = _where(question, begin, end)
    return Hypothesis(
        "wrong-branch",
        f"{where} this answers {text(tree)}. Elsewhere it is right.",
        _stretched(question, tree, (numbers[first], numbers[last]), (begin, end)),
        2.1,
    )


def _end(question: Question, last: float, beyond: float) -> float:
    """Return where a stretch may end, beyond a number and before another: at a joint, if any."""
    low, high = sorted((last, beyond))
    for place in ends(question):
        if low <= place <= high:
            return place
    return simplest_between(last, beyond)


def _where(question: Question, begin: float, end: float) -> str:
    name = question.argument
    if np.isinf(begin):
        return f"For {name} up to about {_shown(end)}"
    if np.isinf(end):
        return f"For {name} from about {_shown(begin)} on"
    return f"For {name} between about {_shown(begin)} and {_shown(end)}"


def _stretched(
    question: Question,
    tree: Expression,
    seen: tuple[float, float],
    ends: tuple[float, float],
) -> Any:
    """Return the right answers with a formula where it was seen, and up to the ends of that."""

    def compute(values: dict[str, Any]) -> Array:
        numbers = values[question.argument]
        low = min(seen[0], ends[0]) if np.isfinite(ends[0]) else -np.inf
        high = max(seen[1], ends[1]) if np.isfinite(ends[1]) else np.inf
        within = (numbers >= low) & (numbers <= high)
        if ends[0] != seen[0]:
            within &= numbers > ends[0]
        if ends[1] != seen[1]:
            within &= numbers < ends[1]
        right = question.record(values, question.wrt)
        return np.where(within, evaluate(tree, values), right)

    return compute
