"""How large a piece of an array a kernel gets at once, and constants of that size."""

import functools
from typing import Any

import numpy as np

from rectified.numerics import Array

BLOCK_BYTES = 65_536
"""How much of an array a kernel gets at once: so little that a dozen temporary arrays of that
size stay in the second-level cache."""


def block_size(dtype: np.dtype[Any]) -> int:
    """Return how many numbers of a dtype a kernel gets at once."""
    return BLOCK_BYTES // dtype.itemsize


def constant(value: float, like: Array) -> Array:
    """Return a read-only array of one value, of the size and dtype of a block.

    NumPy's ``maximum`` and ``minimum`` are several times faster with an array than with a
    scalar as their second argument.
    """
    return _constant(value, like.dtype)[: like.size]


@functools.lru_cache(maxsize=8)
def _constant(value: float, dtype: np.dtype[Any]) -> Array:
    block = np.full(block_size(dtype), value, dtype)
    block.flags.writeable = False
    return block
