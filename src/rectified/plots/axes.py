"""What the axes of a panel span and how they are marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from rectified.plots.ends import steady
from rectified.plots.fields import check_fields, take
from rectified.plots.ticks import label, ticks

Numbers = TypeVar("Numbers", float, NDArray[np.float64])

AIR = 0.08
"""The share of the height that stays free above and below the curves."""

FARTHEST = np.finfo(float).max / 8
"""How far from 0 an axis may reach: its length, with air, is still a number."""

ALIKE = 1e-10
"""Numbers that differ by less than this share are one, since their ticks would be the same."""

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
    TypeError
        If a field is of another kind.
    ValueError
        If the ends are not two finite numbers, low below high, or a mark lies outside.
    """

    low: float
    high: float
    label: str = ""
    marks: Sequence[tuple[float, str]] | None = None

    def __post_init__(self) -> None:
        check_fields(self, "an axis")
        if not (np.isfinite(self.high - self.low) and self.low < self.high):
            raise ValueError(
                f"an axis needs two finite ends, low < high; got {self.low} and {self.high}"
            )
        for at, text in self.marks or ():
            if not self.low <= at <= self.high:
                raise ValueError(
                    f"an axis is marked between {self.low} and {self.high}; got {at}, {text!r}"
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


def hold(y: ArrayLike, label: str = "") -> Axis:
    """Return an axis that holds all finite y, with some air."""
    y = np.asarray(y)
    if y.dtype.kind not in "iufb":
        raise TypeError(f"an axis holds numbers; got an array of {y.dtype}")
    finite = y[np.isfinite(y)]
    if finite.size == 0:
        return Axis(-1.0, 1.0, label)
    low, high = np.clip([finite.min(), finite.max()], -FARTHEST, FARTHEST).tolist()
    most = max(-low, high)
    alike = high - low <= ALIKE * most
    air = max(1.0, AIR * most) if alike else AIR * (high - low)
    return Axis(*steady(low - air, high + air), label)


def powers(low: int, high: int, label: str = "", *, every: int = 1) -> Axis:
    """Return a logarithmic axis from 10^low to 10^high; its numbers are decimal logarithms."""
    low, high, every = (take(at, int, "a power") for at in (low, high, every))
    if every < 1:
        raise ValueError(f"every must be at least 1; got {every}")
    marks = [(float(power), _power(power)) for power in range(low, high + 1, every)]
    return Axis(float(low), float(high), label, marks)


def _power(power: int) -> str:
    return f"{10.0**power:g}" if -3 <= power <= 4 else f"1e{power}".replace("-", "−")
