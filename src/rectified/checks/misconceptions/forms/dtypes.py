"""Wrong for arrays of integers only."""

import re
from typing import Any

import numpy as np

from rectified.checks.fault import wrong_places
from rectified.checks.misconceptions.forms.left import Explained, Left
from rectified.checks.misconceptions.forms.precision import GUESSED
from rectified.checks.misconceptions.forms.trial import Part, Trial


def integers(trial: Trial, judge: Any, rest: list[Left]) -> Explained:
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
    if ZEROS_LIKE in parts and any("vectorize" in o.error_text for _, o in trial.made):
        parts = [GUESSED if part == ZEROS_LIKE else part for part in parts]
    return list(dict.fromkeys(part for part in parts if part is not None)), kept


def _right_as_floats(trial: Trial, judge: Any, one: Left) -> bool:
    outcome = trial.again(one.probe.x.astype(np.float64))
    return not outcome.problem and not wrong_places(judge, outcome)


ZEROS_LIKE = Part(
    "integer-result",
    "For an array of integers the answers are cut to integers: the result has the dtype of x, as "
    "np.zeros_like(x) or x.copy() have. Make it an array of floats.",
)
NO_ROOM = r"same_kind|[Cc]annot cast"
"""What NumPy says of floats that shall go into an array of integers."""

INTO_INTEGERS = Part(
    "integer-result",
    "Floats do not go into an array of integers, such as x or np.zeros_like(x): make an array of "
    "floats.",
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
        if re.search(NO_ROOM, outcome.error_text):
            return INTO_INTEGERS
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
    if one.probe.x.dtype.kind == "u" and not _only_large(one):
        return UNSIGNED
    if one.probe.x.dtype.kind in "iu" and one.probe.x.dtype.itemsize < 8:
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


def _only_large(one: Left) -> bool:
    """Whether small numbers of a narrow dtype have right answers: they are not negated."""
    x = one.probe.x
    if x.dtype.itemsize == 8:
        return False
    root = np.iinfo(x.dtype).max ** 0.5
    return all(float(x[at]) >= root for at in one.places)
