"""A function that cannot be called as it is asked, or fails in every call in a known way."""

import re

from rectified.checks.misconceptions.forms.trial import Part, Trial

ANY = ""
"""Whatever the line is."""

KNOWN = (
    (
        r"ufunc 'bitwise_xor'|unsupported operand type\(s\) for \^",
        ANY,
        Part("caret", "^ is no power in Python: it compares bits. A power is written x**2."),
    ),
    (
        r"axis .* is out of bounds|only integer scalar arrays can be converted"
        r"|cannot be interpreted as an integer|'axis' must be|integer argument expected",
        r"\b(max|min|amax|amin)\(",
        Part(
            "np-max-for-np-maximum",
            "np.max(a, axis) looks for the greatest number of one array; its second argument is an "
            "axis. np.maximum(a, b) compares two arrays number by number.",
        ),
    ),
    (
        r"numpy boolean (subtract|negative)",
        ANY,
        Part(
            "boolean-arithmetic",
            "NumPy does not subtract True and False. Make numbers of them: (x > 0).astype(float), "
            "or "
            "np.where(x > 0, 1.0, 0.0).",
        ),
    ),
)
"""What is said of errors that all calls raise, by their texts and the line that raises them."""


INDEXED = Part(
    "scalars-only",
    "(a, b)[condition] chooses by one condition, but x is an array of many, and its comparison is "
    "an array of answers. Choose elementwise: np.where(x > 0, b, a).",
)


def refused(trial: Trial) -> Part | None:
    """Return why no call succeeds, if it is known."""
    first = trial.made[0][1]
    if first.uncalled:
        return _uncalled(trial, first.error_text)
    outcomes = [outcome for _, outcome in trial.made if outcome.x.size]
    if not all(outcome.error for outcome in outcomes):
        return None
    if any(re.search(r"(tuple|list) indices must be", one.error_text) for one in outcomes):
        return INDEXED
    for said, line, part in KNOWN:
        if all(re.search(said, one.error_text) and re.search(line, one.line) for one in outcomes):
            return part
    return None


def _uncalled(trial: Trial, text: str) -> Part | None:
    names = ["x", *sorted(trial.question.given)]
    called = f"It is called with {' and '.join(names)}"
    if re.search(r"unexpected keyword argument", text):
        return Part(
            "wrong-keyword",
            f"{called}, by this name: give the arguments of your function these names.",
        )
    if re.search(r"missing \d+ required|takes \d+ positional", text):
        return Part(
            "wrong-arguments",
            f"{called}, and nothing else. Whatever more it needs it must know itself.",
        )
    return None
