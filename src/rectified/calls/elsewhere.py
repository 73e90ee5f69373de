"""A function that runs in another process, such as a student's while it is graded."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

from rectified.calls.attempt import Left, Record, Request
from rectified.calls.data import Data


class Elsewhere(ABC):
    """Stands for a function of another process.

    `call` and `apply` ask it for the record of a call instead of calling it, so that checks and
    figures need not know where a function lives. Who calls it directly gets plain data too.
    """

    @abstractmethod
    def attempt_each(self, requests: Sequence[Request]) -> list[tuple[Record, Left]]:
        """Let it run for each request, as `rectified.calls.attempt.attempt_one` does."""

    @abstractmethod
    def attempt_every(
        self, every: Sequence[Sequence[Data]]
    ) -> list[tuple[Record, tuple[Data, ...]]]:
        """Let it run for each sequence of arguments, as `attempt_several` does there."""

    @abstractmethod
    def __call__(self, *arguments: Any, **parameters: Any) -> Any:
        """Return what it returns, as plain data; raise what it raises."""
