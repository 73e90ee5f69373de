"""Plain data: what a function under test may take and return.

Numbers are arrays without axes, lists and tuples are tuples; nothing else of Python is left, so
that all of it can cross a process boundary.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias

import numpy as np

from rectified.numerics import Array

Data: TypeAlias = Any
"""A number, a text, an array, or a tuple, list or dict of data; None inside of one."""

NUMBERS = (bool, int, float, np.bool_, np.integer, np.floating, Fraction, Decimal)
"""What counts as a real number in an array of Python objects."""

MOST = 1_000_000
"""More numbers than a right answer to any probe holds are not copied."""

DEEPEST = 6
"""So many lists may lie in one another."""

LONGEST = 10_000
"""So many things may lie in one list or dict."""


def numbers(array: Array) -> Array | None:
    """Return a copy that holds real numbers of NumPy's own dtypes, or None."""
    if array.dtype.kind in "biu":
        return np.array(array)
    if array.dtype.kind == "f":
        native = array.dtype.newbyteorder("=") if array.dtype.itemsize <= 8 else np.float64
        return np.array(array, dtype=native)
    if array.dtype.kind == "O" and all(isinstance(item, NUMBERS) for item in array.flat):
        return array.astype(np.float64)
    return None


def plain(result: object, depth: int = 0) -> Data:
    """Return a copy of what a function returned, as plain data.

    Raises
    ------
    ValueError
        If it holds anything else, or too much; the message says what.
    """
    if result is None:
        return None
    if isinstance(result, str):
        return str.__str__(result)[:200]
    if isinstance(result, NUMBERS):
        return np.asarray(float(result) if isinstance(result, Fraction | Decimal) else result)
    if isinstance(result, list | tuple | dict):
        if depth == DEEPEST or len(result) > LONGEST:
            raise ValueError("it is too large")
        if isinstance(result, dict):
            if not all(isinstance(key, str) for key in result):
                raise ValueError("its keys are not all texts")
            return {str.__str__(key): plain(one, depth + 1) for key, one in result.items()}
        return tuple(plain(one, depth + 1) for one in result)
    if not hasattr(type(result), "__array__"):
        kind = type(result).__name__
        raise ValueError(f"{_article(kind)} is neither numbers nor an array, tuple, list or dict")
    if isinstance(result, np.ma.MaskedArray) and np.ma.is_masked(result):
        raise ValueError("some numbers of a masked array are hidden")
    array = np.asarray(result)
    if array.size > MOST:
        raise ValueError(f"an array holds {array.size} numbers")
    if array.dtype.kind == "O" and array.ndim == 1 and depth < DEEPEST:
        return tuple(plain(one, depth + 1) for one in array)
    if (real := numbers(array)) is None:
        raise ValueError(f"an array of dtype {array.dtype} holds no real numbers")
    return real


def _article(kind: str) -> str:
    return f"{'an' if kind[:1] in 'aeiouAEIOU' else 'a'} {kind}"


def copied(data: Data) -> Data:
    """Return a copy in which no array or list is shared."""
    if isinstance(data, np.ndarray):
        return np.array(data)
    if isinstance(data, dict):
        return {key: copied(one) for key, one in data.items()}
    if isinstance(data, list | tuple):
        return type(data)(copied(one) for one in data)
    return data


def same(a: Data, b: Data) -> bool:
    """Whether two pieces of data are the same, to the bit; NaN is the same as NaN."""
    if isinstance(a, np.ndarray) or isinstance(b, np.ndarray):
        return (
            isinstance(a, np.ndarray)
            and isinstance(b, np.ndarray)
            and (a.shape, a.dtype) == (b.shape, b.dtype)
            and a.tobytes() == b.tobytes()
        )
    if type(a) is not type(b):
        return False
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(same, a, b))
    return bool(a == b) or (isinstance(a, float) and a != a and b != b)


def arrays(data: Data) -> Iterator[Array]:
    """Yield every array in it."""
    if isinstance(data, np.ndarray):
        yield data
    elif isinstance(data, dict):
        for one in data.values():
            yield from arrays(one)
    elif isinstance(data, Sequence) and not isinstance(data, str):
        for one in data:
            yield from arrays(one)
