"""Arrays, numbers, shapes and errors in words that a beginner knows."""

import re
from itertools import count
from typing import Any

import numpy as np

from rectified.calls.layouts import LAYOUTS
from rectified.numerics import Array

DIED = "Died"
"""Stands for the type of an error where a call has ended its process; its text says how."""

ONE_NUMBER = r"truth value of an? (empty )?array"
"""What NumPy says where one yes or no was needed."""

ERRORS = (
    (
        ONE_NUMBER,
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
        r"could not be broadcast|shape mismatch|matmul|not aligned"
        r"|cannot be multiplied|must match the (existing )?size|match the broadcast shape",
        "it combined arrays whose shapes do not fit together.",
    ),
    (
        r"can only convert an array of size 1",
        "item(), float() and int() take one number out of an array that has just one.",
    ),
    (
        r"zero-size array to reduction",
        "an empty array has no greatest and no least number.",
    ),
    (
        r"ufunc '\w+' (not supported|did not contain)",
        "NumPy cannot compute this with what it was given.",
    ),
    (
        r"maximum recursion depth",
        "it called itself again and again without an end.",
    ),
    (
        r"grad can be implicitly created only for scalar",
        "backward() starts from one number, but was called on an array of several.",
    ),
    (
        r"does not require grad and does not have a grad_fn",
        "backward() has nothing to go back to: no tensor was told that its gradient is wanted.",
    ),
    (
        r"numpy\(\) on Tensor that requires grad",
        "PyTorch still records what happens to a tensor there, and makes no array of it.",
    ),
    (
        r"Tensors of floating point and complex dtype can require gradients",
        "a tensor of integers has no gradient: it must hold floats first.",
    ),
    (
        r"leaf Variable that requires grad is being used in an in-place operation",
        "it wrote over a tensor whose gradient is wanted, while PyTorch records.",
    ),
    (
        r"not implemented for '(Long|Int|Short|Char|Byte|Bool)'",
        "PyTorch computes this of floats, not of integers.",
    ),
    (
        r"(must|to) have the same dtype|expected scalar type|[Ff]ound dtype \w+ but expected",
        "it combined tensors of different dtypes, such as float32 and float64.",
    ),
)
"""What Python, NumPy and PyTorch say of common mistakes, and what they mean.

NumPy's own advice for the first, "use a.any() or a.all()", leads into the next mistake.
"""


SLICES = {"every second": "[..., ::2]", "every third": "[::3]"}
"""The code that takes a layout's array out of the larger one."""


def raised(error: str, text: str, line: str = "") -> str:
    """Say what an exception means; its own words only where no better ones are known."""
    where = f" It happened in the line `{line}`." if line else ""
    if error == DIED:
        return f"{text}."
    if error == "SystemExit":
        return f"stopped the program instead of returning, as exit() and quit() do.{where}"
    said = meaning(text) or (f"{text}." if text and text[-1] not in ".!?" else text)
    return f"raised {error}{': ' if said else '.'}{said}{where}"


def meaning(text: str) -> str:
    """Return what the text of an error means; empty where no better words are known."""
    return next((meaning for said, meaning in ERRORS if re.search(said, text)), "")


def returned(kind: str, shown: str, dtype: str, unreadable: str) -> str:
    """Say what was returned where it is no array of real numbers."""
    if "inhomogeneous" in unreadable:
        return f"rows of different lengths, {shown}" if shown else "rows of different lengths"
    if unreadable.startswith(("it holds", "some of")):
        return f"{_a(kind)}: {unreadable}"
    if unreadable:
        return f"{_a(kind)} that NumPy cannot read ({unreadable.rstrip('.')})"
    if dtype.startswith("complex"):
        return "complex numbers"
    if dtype.startswith(("<U", "|S", ">U")) and kind != "str":
        return "text instead of numbers"
    if kind in ("function", "ufunc", "builtin_function_or_method", "method", "type"):
        return "a function, not what that function returns"
    if kind == "ndarray":
        return "an array of other things than numbers"
    named = "text" if kind == "str" else _a(kind)
    return f"{shown}, {named}" if shown else named


def _a(kind: str) -> str:
    kind = "array" if kind == "ndarray" else kind
    return f"{'an' if kind[:1] in 'aeiouAEIOU' else 'a'} {kind}"


def plain_error(text: str) -> str:
    """Return the message of a failed call, ended with a full stop."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def code(x: Array, layout: str = "plain") -> str:
    """Return an array as code that makes it, with ``np`` for NumPy."""
    if layout in SLICES:
        whole = LAYOUTS[layout](x).base
        assert whole is not None
        return code(whole) + SLICES[layout]
    usual = x.dtype in (np.dtype(np.float64), np.dtype(np.int64))
    array = f"np.array({_listed(x)}{'' if usual else f', np.{x.dtype.name}'})"
    return f"np.asfortranarray({array})" if layout == "Fortran-ordered" else array


def data(given: Any) -> str:
    """Return plain data as code that makes it, with ``np`` for NumPy."""
    if isinstance(given, np.ndarray):
        return code(given) if given.size else f"np.zeros({given.shape})"
    if isinstance(given, dict):
        return "{" + ", ".join(f"{key!r}: {data(one)}" for key, one in given.items()) + "}"
    if isinstance(given, list):
        return f"[{', '.join(map(data, given))}]"
    if isinstance(given, tuple):
        return f"({', '.join(map(data, given))}{',' * (len(given) == 1)})"
    return repr(given)


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
        return f"an array of {_count(shape[0], 'number')}"
    if len(shape) == 2:
        return f"an array of {_count(shape[0], 'row')} and {_count(shape[1], 'column')}"
    return f"an array of shape {shape}"


def _count(count: int, thing: str) -> str:
    return f"{count} {thing}{'s' * (count != 1)}"


def apart(a: float, b: float) -> tuple[str, str]:
    """Return two different numbers in the fewest digits that show the difference.

    A number that has at most six digits is given whole.
    """
    if a == b or (np.isnan(a) and np.isnan(b)):
        return number(a, 17), number(b, 17)
    for digits in count(3):
        texts = number(a, digits), number(b, digits)
        if f"{a:.{digits}g}" != f"{b:.{digits}g}" or digits == 17:
            break
    return texts


def outside(value: float, low: float, high: float) -> str:
    """Return a number that lies outside an interval in the fewest digits that show it."""
    for digits in range(3, 18):
        text = number(value, digits)
        if not low <= float(text) <= high:
            break
    return text


def number(value: float, digits: int) -> str:
    """Return a number in so many significant digits, or whole where it has at most six."""
    value = float(value)
    whole = f"{value:.6g}"
    if float(whole) != value:
        whole = f"{value:.{digits}g}"
    if "e+0" in whole and abs(value) < 1e6:
        whole = f"{float(whole):.0f}"
    return "0" if float(whole) == 0 else whole
