"""What a function returns, as plain data of the same types."""

from typing import Any

import numpy as np


def plain_value(value: Any, depth: int = 10) -> Any:
    """Return a copy in which nothing but Python's and NumPy's own types is left.

    Raises
    ------
    TypeError
        If it holds anything else.
    """
    if isinstance(value, np.generic):
        return value
    kinds: tuple[Any, ...] = (bool, int, float, complex, str, bytes)
    for kind in kinds:
        if isinstance(value, kind):
            return kind(value)
    if value is None or depth == 0:
        return None
    if isinstance(value, list | tuple):
        inner = [plain_value(one, depth - 1) for one in value]
        return inner if isinstance(value, list) else tuple(inner)
    if isinstance(value, dict):
        return {plain_value(key, 1): plain_value(one, depth - 1) for key, one in value.items()}
    if hasattr(type(value), "__array__"):
        return np.array(value, subok=False)
    raise TypeError(f"a function answered with {type(value).__name__}, which is no plain data")
