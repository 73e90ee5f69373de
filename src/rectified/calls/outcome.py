"""What one call of a function came to, as plain data and in a beginner's words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from rectified.calls import words
from rectified.numerics import Array


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """The result of calling a function with one array.

    Numbers, texts and arrays only: it can cross a process boundary, and nothing of the
    student's runs when it is read.

    Parameters
    ----------
    name : str
        The function's.
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
    kind, shown, dtype : str
        The type of what it returned, a short text of it, and the dtype where it holds no real
        numbers.
    unreadable : str
        Why NumPy cannot read what it returned; empty where it can.
    error, error_text : str
        The type and the message of what it raised; empty where it returned.
    line : str
        The line of its own code that failed, where that is known.
    uncalled : bool
        Whether it could not be called with these arguments.
    printed : str
        The beginning of what it printed.
    modified : bool
        Whether it changed the array that it was given.
    """

    name: str
    x: Array
    parameters: Mapping[str, Any] = field(default_factory=dict)
    layout: str = "plain"
    shape: tuple[int, ...]
    array: Array | None = None
    kind: str = ""
    shown: str = ""
    dtype: str = ""
    unreadable: str = ""
    error: str = ""
    error_text: str = ""
    line: str = ""
    uncalled: bool = False
    printed: str = ""
    modified: bool = False

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
        if self.uncalled:
            return f"could not be called like this: {words.plain_error(self.error_text)}"
        if self.error == "NotImplementedError":
            return "is not written yet: it raises NotImplementedError."
        if self.error:
            return words.raised(self.error, self.error_text, self.line)
        if self.kind == "NoneType":
            printed = " It printed something, but printing is not returning." * bool(self.printed)
            return f"returned None. Does it end with a return statement?{printed}"
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
