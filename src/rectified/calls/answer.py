"""What a call of a function of several arguments came to."""

from dataclasses import dataclass

from rectified.calls import words
from rectified.calls.data import Data
from rectified.calls.result import Result


@dataclass(frozen=True, kw_only=True)
class Answer(Result):
    """The result of calling a function with plain data.

    Parameters
    ----------
    arguments : tuple
        What it was given.
    data : object
        What it returned, as plain data; None where it returned none.
    """

    arguments: tuple[Data, ...]
    data: Data = None

    @property
    def problem(self) -> str:
        """What keeps the answer from being judged, as the end of a sentence; empty where nothing.

        The sentence begins with the call, or with the function's name.
        """
        if self.unreadable:
            said = words.meaning(self.unreadable) or words.plain_error(self.unreadable)
            return f"returned what cannot be read: {said}"
        return self.failure

    @property
    def call(self) -> str:
        """The call, as code that can be pasted."""
        return f"{self.name}({', '.join(map(words.data, self.arguments))})"
