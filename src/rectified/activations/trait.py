"""What speaks for or against a function, and where the book shows it."""

import re
from dataclasses import dataclass

PAGE = re.compile(r"\w+\.(ipynb|md)(#[a-z0-9-]+)?")


@dataclass(frozen=True)
class Trait:
    """One thing that speaks for a function or against it.

    Parameters
    ----------
    text : str
        What it is, in a few words.
    shown : str
        The page of the book that measures or shows it, written as a link between chapters is:
        ``"cost.ipynb"``, or ``"cost.ipynb#take-away"`` for a section of it.

    Raises
    ------
    ValueError
        If `shown` has another form.
    """

    text: str
    shown: str

    def __post_init__(self) -> None:
        if not PAGE.fullmatch(self.shown):
            raise ValueError(
                f"{self.text!r} is shown on a page such as 'cost.ipynb', or in a section of one "
                f"such as 'cost.ipynb#take-away'; got {self.shown!r}"
            )
