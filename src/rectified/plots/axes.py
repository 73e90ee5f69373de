"""What the axes of a panel span and how they are marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from rectified.plots.ticks import label, ticks

Numbers = TypeVar("Numbers", float, NDArray[np.float64])

AIR = 0.08
"""The share of the height that stays free above and below the curves."""

ROOM = 2
"""How many times the reference's height an axis grows at most, up or down, for an overlay."""


@dataclass(frozen=True)
class Axis:
    """The numbers between which an axis runs, its name and its marks.

    Parameters
    ----------
    low, high : float
        The ends, low below high.
    label : str
        What it measures.
    marks : sequence of (float, str), optional
        Where it is marked, and with what text; round numbers where none are given. An axis on
        a logarithmic scale holds logarithms, and texts such as ``"1e−3"``.

    Raises
    ------
    ValueError
        If the ends are not two finite numbers, low below high.
    """

    low: float
    high: float
    label: str = ""
    marks: Sequence[tuple[float, str]] | None = None

    def __post_init__(self) -> None:
        if not (np.isfinite(self.high - self.low) and self.low < self.high):
            raise ValueError(
                f"an axis needs two finite ends, low < high; got {self.low} and {self.high}"
            )

    @property
    def ticks(self) -> list[tuple[float, str]]:
        """The places at which the axis is marked, each with its text."""
        if self.marks is not None:
            return list(self.marks)
        return [(tick, label(tick)) for tick in ticks(self.low, self.high)]

    def share(self, at: Numbers) -> Numbers:
        """Return how far along the axis numbers lie, from 0 to 1."""
        return (at - self.low) / (self.high - self.low)

    def clip(self, y: NDArray[np.float64]) -> NDArray[np.float64]:
        """Move what lies far beyond the axis to just beyond, so that pixels stay small numbers.

        What is not finite becomes NaN, where the pen lifts.
        """
        away = 10 * (self.high - self.low)
        return np.where(np.isfinite(y), np.clip(y, self.low - away, self.high + away), np.nan)

    def make_room(self, other: "Axis") -> "Axis":
        """Return the axis grown to hold another, but to no more than five times its length."""
        room = ROOM * (self.high - self.low)
        return Axis(
            max(min(self.low, other.low), self.low - room),
            min(max(self.high, other.high), self.high + room),
            self.label,
        )


def hold(y: NDArray[np.float64], label: str = "") -> Axis:
    """Return an axis that holds all finite y, with some air."""
    finite = y[np.isfinite(y)]
    if finite.size == 0:
        return Axis(-1.0, 1.0, label)
    low, high = float(finite.min()), float(finite.max())
    air = AIR * (high - low) or 1.0
    return Axis(low - air, high + air, label)


def powers(low: int, high: int, label: str = "", *, every: int = 1) -> Axis:
    """Return a logarithmic axis from 10^low to 10^high; its numbers are decimal logarithms."""
    marks = [(float(power), _power(power)) for power in range(low, high + 1, every)]
    return Axis(float(low), float(high), label, marks)


def _power(power: int) -> str:
    return f"{10.0**power:g}" if -3 <= power <= 4 else f"1e{power}".replace("-", "−")
