"""A function that runs in another process, such as a student's while it is graded."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

from rectified.calls.attempt import Left, Record
from rectified.calls.data import Data
from rectified.numerics import Array


class Elsewhere(ABC):
    """Stands for a function of another process.

    `call` and `apply` ask it for the record of a call instead of calling it, so that checks and
    figures need not know where a function lives. Who calls it directly gets plain data too.
    """

    @abstractmethod
    def attempt_one(
        self, x: Array, parameters: Mapping[str, Any], layout: str, alarm: Sequence[str]
    ) -> tuple[Record, Left]:
        """Let it run as `rectified.calls.attempt.attempt_one` does."""

    @abstractmethod
    def attempt_several(self, arguments: Sequence[Data]) -> tuple[Record, tuple[Data, ...]]:
        """Let it run as `rectified.calls.attempt.attempt_several` does."""

    @abstractmethod
    def __call__(self, *arguments: Any, **parameters: Any) -> Any:
        """Return what it returns, as plain data; raise what it raises."""
