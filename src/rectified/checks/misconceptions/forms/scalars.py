"""Functions of one number, or of one row, that are given an array."""

import re
from dataclasses import replace

from rectified.calls import Outcome, words
from rectified.checks.misconceptions.forms.trial import Part, Trial

ONE_NUMBER = re.compile(
    words.ONE_NUMBER
    + r"|only (length-1|size-1|0-dimensional) arrays can be converted"
    + r"|only integer scalar arrays can be converted|must be real number"
    + r"|can't convert .* to float|can only convert an array of size 1"
)
"""What Python and NumPy say where one number was needed."""

NOT_A_ROW = re.compile(
    r"iteration over a 0-d|len\(\) of unsized|too many indices|invalid index to scalar"
    r"|values to unpack|not (iterable|subscriptable)|(tuple|list) index out of range"
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
TABLES = Part(
    "tables-only",
    "This works on a table of rows and columns, with two indices or two loops, and fails for "
    "arrays of another number of axes. Calculate with the whole array: it works for any.",
)


def scalars_only(trial: Trial) -> Part | None:
    """Return that a function works for one number and fails for more."""
    many = [o for _, o in trial.made if o.x.size > (2 if trial.question.reference.gated else 1)]
    if not many or not all(o.error and ONE_NUMBER.search(o.error_text) for o in many):
        return None
    if all(outcome.error for _, outcome in trial.made):
        return None
    decides = sum(bool(re.search(words.ONE_NUMBER, outcome.error_text)) for outcome in many)
    return DECIDES if decides * 2 > len(many) else MATH


def of_one_shape(trial: Trial) -> tuple[Part, Trial] | None:
    """Return that a function works for arrays of so many axes, and fails for all others."""
    for axes, part in ((1, ROWS), (2, TABLES)):
        those = [(probe, outcome) for probe, outcome in trial.made if probe.x.ndim == axes]
        other = [(probe, outcome) for probe, outcome in trial.made if probe.x.ndim != axes]
        failed = [outcome for _, outcome in other if _fails(outcome)]
        tables = [o for probe, o in other if probe.x.ndim not in (0, axes) and probe.x.size]
        broken = [outcome for outcome in tables if _fails(outcome)]
        if not those or len(broken) < len(tables) * (0.5 if axes == 1 else 1.0) or not broken:
            continue
        if not all(_is_of_shape(outcome) for outcome in failed):
            continue
        raised = sum(bool(outcome.error) for outcome in broken)
        fitting = not any(_fails(outcome) for _, outcome in those if outcome.x.size)
        if fitting or raised * 2 >= len(broken):
            return part, replace(trial, made=those)
    return None


def _fails(outcome: Outcome) -> bool:
    """Whether an outcome has no answer of the right shape."""
    return outcome.array is None or outcome.array.shape != outcome.shape


def _is_of_shape(outcome: Outcome) -> bool:
    text = outcome.error_text
    if outcome.error:
        return bool(
            ONE_NUMBER.search(text)
            or NOT_A_ROW.search(text)
            or re.search(r"setting an array element|could not broadcast|inhomogeneous", text)
            or re.search(r"unhashable|must be real|not supported", text)
        )
    return True
