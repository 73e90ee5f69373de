"""Arrays, numbers, shapes and errors in words that a beginner knows."""

import re
from itertools import count

import numpy as np

from rectified.numerics import Array

ERRORS = (
    (
        r"truth value of an? (empty )?array",
        "`if`, `and`, `or`, `not`, max() and min() need one yes or no, "
        "but a comparison of an array gives one for each of its numbers.",
    ),
    (
        r"only (length-1|size-1|0-dimensional) arrays can be converted",
        "a function for one number (such as those of math) was given a whole array.",
    ),
    (
        r"must be real number, not (list|ndarray)|can't convert .* to float",
        "a function for one number (such as those of math) was given something else.",
    ),
    (
        r"read-only|assignment destination",
        "it tried to change the array that it was given.",
    ),
    (
        r"Cannot cast ufunc|same_kind",
        "the result was to be written into an array of another dtype, such as one of integers.",
    ),
    (
        r"could not be broadcast|shape mismatch|matmul|not aligned",
        "it combined arrays whose shapes do not fit together.",
    ),
    (
        r"maximum recursion depth",
        "it called itself again and again without an end.",
    ),
)
"""What Python and NumPy say of common mistakes, and what they mean.

NumPy's own advice for the first, "use a.any() or a.all()", leads into the next mistake.
"""


def raised(error: str, text: str, line: str = "") -> str:
    """Say what an exception means; its own words only where no better ones are known."""
    where = f" It happened in the line `{line}`." if line else ""
    if error == "SystemExit":
        return f"stopped the program instead of returning, as exit() and quit() do.{where}"
    meaning = next((meaning for said, meaning in ERRORS if re.search(said, text)), "")
    said = meaning or (f"{text}." if text and text[-1] not in ".!?" else text)
    return f"raised {error}{': ' if said else '.'}{said}{where}"


def returned(kind: str, shown: str, dtype: str, unreadable: str) -> str:
    """Say what was returned where it is no array of real numbers."""
    if "inhomogeneous" in unreadable:
        return f"rows of different lengths, {shown}"
    if unreadable:
        return f"a {kind} that NumPy cannot read ({unreadable.rstrip('.')})"
    if dtype.startswith("complex"):
        return "complex numbers"
    if kind == "ndarray":
        return f"an array of dtype {dtype}"
    named = {"str": "text", "function": "a function, not what it returns"}.get(kind, f"a {kind}")
    return f"{shown}, {named}" if shown else named


def plain_error(text: str) -> str:
    """Return the message of a failed call, ended with a full stop."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def code(x: Array, layout: str = "plain") -> str:
    """Return an array as code that makes it, with ``np`` for NumPy."""
    listed = _listed(x)
    usual = x.dtype in (np.dtype(np.float64), np.dtype(np.int64))
    array = f"np.array({listed}{'' if usual else f', np.{x.dtype.name}'})"
    if layout == "Fortran-ordered":
        return f"np.asfortranarray({array})"
    return array if layout == "plain" else f"{array}, {layout}"


def _listed(x: Array) -> str:
    if x.ndim:
        return f"[{', '.join(map(_listed, x))}]"
    number = x[()]
    if x.dtype.kind != "f":
        return str(number)
    if not np.isfinite(number):
        return str(number).replace("inf", "np.inf").replace("nan", "np.nan")
    return str(number)


def shape(shape: tuple[int, ...]) -> str:
    """Return a shape in words."""
    if shape == ():
        return "a single number"
    if len(shape) == 1:
        return f"an array of {shape[0]} number{'s' * (shape[0] != 1)}"
    if len(shape) == 2:
        return f"an array of {shape[0]} rows and {shape[1]} columns"
    return f"an array of shape {shape}"


def apart(a: float, b: float) -> tuple[str, str]:
    """Return two different numbers in the fewest digits that show the difference.

    A number that has at most six digits is given whole.
    """
    if a == b or (np.isnan(a) and np.isnan(b)):
        return number(a, 17), number(b, 17)
    for digits in count(3):
        texts = number(a, digits), number(b, digits)
        if texts[0] != texts[1] or digits == 17:
            break
    return texts


def number(value: float, digits: int) -> str:
    """Return a number in so many significant digits, or whole where it has at most six."""
    value = float(value)
    whole = f"{value:.6g}"
    if float(whole) != value:
        whole = f"{value:.{digits}g}"
    return "0" if float(whole) == 0 else whole
