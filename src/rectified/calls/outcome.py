"""What one call of a function came to, as plain data and in a beginner's words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from rectified.calls import words
from rectified.calls.result import Result
from rectified.numerics import Array


@dataclass(frozen=True, kw_only=True)
class Outcome(Result):
    """The result of calling a function with one array.

    Parameters
    ----------
    x : ndarray
        What it was given.
    parameters : mapping
        The further keyword arguments.
    layout : str
        How `x` lay in memory.
    shape : tuple of int
        The shape of a right answer.
    array : ndarray or None
        A copy of the real numbers that it returned, if these they were.
    dtype : str
        That of what it returned, where it holds no real numbers.
    """

    x: Array
    parameters: Mapping[str, Any] = field(default_factory=dict)
    layout: str = "plain"
    shape: tuple[int, ...]
    array: Array | None = None
    dtype: str = ""

    @property
    def call(self) -> str:
        """The call, as code that can be pasted."""
        given = [words.code(self.x, self.layout)]
        given += [f"{name}={value!r}" for name, value in self.parameters.items()]
        on = " on a read-only array" if self.layout == "read-only" else ""
        return f"{self.name}({', '.join(given)}){on}"

    @property
    def problem(self) -> str:
        """What keeps the answer from being judged, as the end of a sentence; empty where nothing.

        The sentence begins with the call, or with the function's name.
        """
        if self.failure:
            return self.failure
        if self.array is None:
            what = words.returned(self.kind, self.shown, self.dtype, self.unreadable)
            return f"returned {what}; expected an array of real numbers."
        if self.array.shape != self.shape:
            return (
                f"returned {words.shape(self.array.shape)}; "
                f"the answer should be {words.shape(self.shape)}."
            )
        return ""

    def same_as(self, other: "Outcome", *, strictly: bool = False) -> bool:
        """Whether two functions did the same: one error, or the same numbers, or as little.

        Strictly means to the sign of a zero.
        """
        if (self.modified, self.error) != (other.modified, other.error):
            return False
        if self.error:
            return words.raised("", self.error_text) == words.raised("", other.error_text)
        if self.array is None or other.array is None:
            return (
                self.array is other.array
                and (self.kind, self.shown) == (other.kind, other.shown)
                and bool(self.printed) == bool(other.printed)
            )
        if self.array.shape != other.array.shape:
            return False
        with np.errstate(all="ignore"):
            same = np.allclose(self.array, other.array, rtol=1e-5, atol=1e-13, equal_nan=True)
            signs = [np.signbit(mine) & (mine == 0) for mine in (self.array, other.array)]
        return bool(same) and (not strictly or np.array_equal(*signs))
