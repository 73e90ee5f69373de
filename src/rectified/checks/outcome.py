"""What one call of a student's function came to, whatever the function does."""

import contextlib
import io
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from rectified.numerics import Array


@dataclass(frozen=True)
class Outcome:
    """The result of calling a function with one array.

    Parameters
    ----------
    result : object
        What it returned; None where it raised.
    error : Exception or None
        What it raised.
    modified : bool
        Whether it changed the array it was given.
    """

    result: object
    error: Exception | None
    modified: bool

    @property
    def array(self) -> Array | None:
        """The result as an array of real numbers, or None where it is none."""
        if self.error is not None or self.result is None:
            return None
        try:
            array = np.asarray(self.result)
        except ValueError:  # ragged
            return None
        return array if array.dtype.kind in "biuf" else None

    def same_as(self, other: "Outcome") -> bool:
        """Whether two functions did the same: one error type, or the same numbers."""
        if self.modified != other.modified or type(self.error) is not type(other.error):
            return False
        mine, theirs = self.array, other.array
        if mine is None or theirs is None:
            return mine is theirs
        if mine.shape != theirs.shape:
            return False
        return bool(np.allclose(mine, theirs, rtol=1e-5, atol=1e-7, equal_nan=True))


def call(function: Callable[..., object], x: Array, parameters: Mapping[str, Any]) -> Outcome:
    """Call a function with a copy of `x`; what it prints and warns is not shown."""
    given = x.copy()
    result, error = None, None
    with (
        warnings.catch_warnings(),
        np.errstate(all="ignore"),
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
    ):
        warnings.simplefilter("ignore")
        try:
            result = function(given, **parameters)
        except Exception as raised:  # whatever it is, the student shall read it
            error = raised
    modified = not np.array_equal(given, x, equal_nan=True)
    return Outcome(result, error, modified)
