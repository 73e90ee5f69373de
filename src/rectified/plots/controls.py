"""What a reader moves: knobs, the probe, and the guess before the answer."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rectified.plots.fields import check_fields
from rectified.plots.words import show

FEW = 5
"""Up to so many names are shown side by side; more of them are steps of a slider."""


@dataclass(frozen=True, kw_only=True)
class Knob:
    """A choice among values or names; each is a row of the arrays that have its dimension.

    Parameters
    ----------
    name : str
        The name of the dimension, of the trait in Jupyter, and in the page's address.
    label : str
        What a reader sees.
    values : sequence of float or of str
        The steps, in order: numbers increasing, or names.
    at : float or str, optional
        The step at the start, the first where none is given.
    play : str
        The text of a button that goes through the steps; none where it is empty.

    Raises
    ------
    TypeError
        If a field is of another kind.
    ValueError
        If there are less than two steps, or they are not different names or increasing
        numbers, or it starts at none of them, or it has no label.
    """

    name: str
    label: str
    values: Sequence[float | str]
    at: float | str | None = None
    play: str = ""

    def __post_init__(self) -> None:
        check_fields(self, f"knob {self.name!r}")
        check_label(self.name, self.label)
        values = list(self.values)
        if len(values) < 2 or len(set(values)) < len(values):
            raise ValueError(f"knob {self.name!r} needs two or more different values; got {values}")
        if not self.named:
            if any(isinstance(value, str) for value in values):
                raise TypeError(f"knob {self.name!r} needs numbers or names; got {values}")
            numbers = np.asarray(values, dtype=np.float64)
            if not (np.isfinite(numbers).all() and (np.diff(numbers) > 0).all()):
                raise ValueError(f"knob {self.name!r} needs increasing numbers; got {values}")
        if self.at is not None and self.at not in values:
            raise ValueError(f"knob {self.name!r} starts at one of {values}; got at={self.at!r}")

    @property
    def named(self) -> bool:
        """Whether the values are names."""
        return all(isinstance(value, str) for value in self.values)

    @property
    def side_by_side(self) -> bool:
        """Whether the steps are names, few enough to be shown all at once."""
        return self.named and len(self.values) <= FEW

    @property
    def start(self) -> int:
        """The number of the step at the start."""
        return 0 if self.at is None else list(self.values).index(self.at)

    @property
    def texts(self) -> list[str]:
        """The steps as a reader sees them."""
        return [v if isinstance(v, str) else show(v) for v in self.values]


@dataclass(frozen=True, kw_only=True)
class Probe:
    """A point on an axis that all panels with this axis share.

    Parameters
    ----------
    name : str
        The name of the dimension; the array of the same name holds its places.
    label : str
        What a reader sees at its slider.
    at : float
        Where it starts: the nearest place.

    Raises
    ------
    TypeError
        If a field is of another kind.
    ValueError
        If it has no label, or starts at no number.
    """

    name: str
    label: str
    at: float = 0.0

    def __post_init__(self) -> None:
        check_fields(self, f"probe {self.name!r}")
        check_label(self.name, self.label)
        if np.isnan(self.at):
            raise ValueError(f"probe {self.name!r} starts at a number; got at={self.at}")


def nearest(steps: NDArray[np.float64], number: float) -> int:
    """Return the place of the step nearest to a number, which may be infinite."""
    return int(np.abs(steps - np.clip(number, steps.min(), steps.max())).argmin())


def check_label(name: str, label: str) -> None:
    """Raise ValueError unless a control has a name for readers."""
    if not label.strip():
        raise ValueError(f"control {name!r} needs a label, which a screen reader reads out")


@dataclass(frozen=True, kw_only=True)
class Guess:
    """One answer that a reader may pick before the figure shows itself.

    Parameters
    ----------
    text : str
        The answer.
    reply : str
        What the reader is told who picked it.
    right : bool
        Whether it is the right one.
    """

    text: str
    reply: str
    right: bool = False

    def __post_init__(self) -> None:
        check_fields(self, f"guess {self.text!r}")
        if not self.text.strip():
            raise ValueError("a guess needs a text, which its button shows")


@dataclass(frozen=True, kw_only=True)
class Predict:
    """A question that hides the figure until a reader has picked an answer.

    Raises
    ------
    ValueError
        If not exactly one of two or more guesses is right.
    """

    question: str
    guesses: Sequence[Guess]

    def __post_init__(self) -> None:
        check_fields(self, f"question {self.question!r}")
        right = sum(guess.right for guess in self.guesses)
        if right != 1 or len(self.guesses) < 2:
            raise ValueError(
                f"{self.question!r} needs two or more guesses, one of them right; "
                f"got {len(self.guesses)}, {right} of them right"
            )
