"""Something else than an array of numbers is returned, or nothing."""

import re

import numpy as np

from rectified.calls import Outcome, words
from rectified.checks.misconceptions.forms.trial import Part, Trial

PRINTS = Part(
    "prints-instead-of-returning",
    "The result is printed, but not returned: what a caller gets is None. End with return.",
)
NOTHING = Part(
    "returns-nothing",
    "The function ends without return, so that a caller gets None, whatever was computed.",
)
KINDS = {
    "str": Part("returns-text", "This returns a text. A caller cannot calculate with it."),
    "bytes": Part("returns-text", "This returns bytes. A caller cannot calculate with them."),
    **dict.fromkeys(
        ("generator", "map", "filter", "zip", "range_iterator", "list_iterator", "chain"),
        Part(
            "returns-generator",
            "This returns a plan to compute numbers, one after the other, not the numbers: "
            "brackets "
            "around a comprehension, map or yield make one. Put the numbers into an array.",
        ),
    ),
    **dict.fromkeys(
        (
            "function",
            "builtin_function_or_method",
            "ufunc",
            "method",
            "type",
            "partial",
            "vectorize",
            "_ArrayFunctionDispatcher",
        ),
        Part(
            "returns-function",
            "This returns a function. Call it with x, and return what it gives.",
        ),
    ),
}
"""What is said of a type that is no array of numbers, by the type's name."""


def other_kinds(trial: Trial) -> Part | None:
    """Return what a function returns instead of numbers, always."""
    outcomes = [outcome for _, outcome in trial.made]
    if any(outcome.error for outcome in outcomes):
        outcomes = [outcome for outcome in outcomes if not outcome.error]
        if len(outcomes) < len(trial.made) / 2:
            return None
    if all(outcome.kind == "NoneType" for outcome in outcomes):
        return PRINTS if _printed_its_answers(trial) else NOTHING
    if any(outcome.array is not None for outcome in outcomes):
        return _one_number(outcomes)
    if all(outcome.shown.startswith(("[None", "(None")) for outcome in outcomes if outcome.x.size):
        return NOTHING
    if all(outcome.dtype.startswith(("<U", ">U", "|S", "str")) for outcome in outcomes):
        return KINDS["str"]
    kinds = {outcome.kind for outcome in outcomes}
    found = {KINDS.get(kind) for kind in kinds}
    return found.pop() if len(found) == 1 else None


def _one_number(outcomes: list[Outcome]) -> Part | None:
    """Return that one and the same number is returned for whole arrays."""
    numbers = {float(o.array) for o in outcomes if o.array is not None and not o.array.ndim}
    if len(numbers) != 1 or any(o.array is None or o.array.ndim for o in outcomes):
        return None
    shown = words.number(numbers.pop(), 6).replace("-", "−")
    return Part(
        "constant",
        f"This answers one number, {shown}, whatever x is. There is an answer for each number of "
        "x.",
    )


def _printed_its_answers(trial: Trial) -> bool:
    """Whether as many numbers were printed as a right answer has."""
    return any(
        outcome.printed and len(NUMBER.findall(outcome.printed)) == np.prod(outcome.shape)
        for _, outcome in trial.made
    )


NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+|\binf\b|\bnan\b)")
