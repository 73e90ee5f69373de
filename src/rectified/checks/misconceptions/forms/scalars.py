"""Functions of one number, or of one row, that are given an array."""

import re
from dataclasses import replace

from rectified.calls import Outcome, words
from rectified.checks.fault import find
from rectified.checks.misconceptions.forms.trial import Part, Trial

ONE_NUMBER = re.compile(
    words.ONE_NUMBER
    + r"|only (length-1|size-1|0-dimensional) arrays can be converted"
    + r"|must be real number|can't convert .* to float|can only convert an array of size 1"
)
"""What Python and NumPy say where one number was needed."""

NOT_A_ROW = re.compile(
    r"iteration over a 0-d|len\(\) of unsized|too many indices|invalid index to scalar"
    r"|not (iterable|subscriptable)|tuple index out of range|list index out of range"
)
"""What they say where a row was needed and one number was given."""

DECIDES = Part(
    "scalars-only",
    "This decides for one number (`if`, `and`, max() and min() do), but x is an array of many, and "
    "its comparison is an array of answers. Choose elementwise: np.maximum, np.where or a mask.",
)
MATH = Part(
    "scalars-only",
    "This calls a function for one number, as those of math are, but x is an array. NumPy has the "
    "same for arrays: np.exp, np.tanh, np.sqrt; np.vectorize makes one of any function.",
)
ROWS = Part(
    "rows-only",
    "This works on a flat row of numbers. A loop over a table gives its rows, not its numbers, and "
    "an array without axes cannot be looped over. Calculate with the whole array, or over x.flat.",
)


def scalars_only(trial: Trial) -> Part | None:
    """Return that a function works for one number and fails for more."""
    many = [o for _, o in trial.made if o.x.size > (2 if trial.question.reference.gated else 1)]
    if not many or not all(o.error and ONE_NUMBER.search(o.error_text) for o in many):
        return None
    decides = sum(bool(re.search(words.ONE_NUMBER, outcome.error_text)) for outcome in many)
    return DECIDES if decides * 2 > len(many) else MATH


def rows_only(trial: Trial) -> tuple[Part, Trial] | None:
    """Return that a function works for arrays of one axis and fails for all others."""
    flat = [(probe, outcome) for probe, outcome in trial.made if probe.x.ndim == 1]
    other = [(probe, outcome) for probe, outcome in trial.made if probe.x.ndim != 1]
    if not flat or not other:
        return None
    failed = [outcome for _, outcome in other if _fails(outcome)]
    tables = [outcome for probe, outcome in other if probe.x.ndim > 1]
    broken = [outcome for outcome in tables if _fails(outcome)]
    if not broken or len(broken) < len(tables) / 2:
        return None
    if not all(_is_of_rows(outcome) for outcome in failed):
        return None
    raised = sum(bool(outcome.error) for outcome in broken)
    if any(_fails(outcome) for _, outcome in flat if outcome.x.size) and raised * 2 < len(broken):
        return None
    return ROWS, replace(trial, made=flat)


def _fails(outcome: Outcome) -> bool:
    """Whether an outcome has no answer of the right shape."""
    return outcome.array is None or outcome.array.shape != outcome.shape


def _is_of_rows(outcome: Outcome) -> bool:
    text = outcome.error_text
    if outcome.error:
        return bool(
            ONE_NUMBER.search(text)
            or NOT_A_ROW.search(text)
            or re.search(r"setting an array element|could not broadcast|inhomogeneous", text)
            or re.search(r"unhashable|must be real|not supported", text)
        )
    return True


def works_on_one_number(trial: Trial) -> bool | None:
    """Whether single numbers get right answers; None where none was tried."""
    single = [o for _, o in trial.made if o.x.size == 1 and not o.error]
    if not single:
        return None
    return not any(find(trial.question.reference, outcome) for outcome in single)
