"""What the axes of a plot span, for every drawing of it the same."""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from rectified.plots.curves import Curves, Overlay
from rectified.plots.ticks import ticks

Numbers = TypeVar("Numbers", float, NDArray[np.float64])

AIR = 0.08
"""The share of the height that stays free above and below the curves."""

ROOM = 2
"""How many times the reference's height an axis grows at most, up or down, for an overlay."""


@dataclass(frozen=True)
class Axis:
    """The numbers between which an axis runs."""

    low: float
    high: float

    @property
    def ticks(self) -> list[float]:
        """The round numbers at which the axis is marked."""
        return ticks(self.low, self.high)

    def share(self, at: Numbers) -> Numbers:
        """Return how far along the axis numbers lie, from 0 to 1."""
        return (at - self.low) / (self.high - self.low)

    def clip(self, y: NDArray[np.float64]) -> NDArray[np.float64]:
        """Move what lies far beyond the axis to just beyond, so that pixels stay small numbers.

        What is not finite becomes NaN, where the pen lifts.
        """
        away = 10 * (self.high - self.low)
        return np.where(np.isfinite(y), np.clip(y, self.low - away, self.high + away), np.nan)


@dataclass(frozen=True)
class Axes:
    """The three axes of a plot: x, the value above and the slope below."""

    x: Axis
    value: Axis
    slope: Axis


def axes(curves: Curves, overlay: Overlay | None = None) -> Axes:
    """Return axes that hold every row of the curves, so that they stay when a slider moves.

    They make room for an overlay too, but the reference keeps a fifth of the height.
    """
    value = _hold(curves.values)
    if overlay is not None and overlay.values is not None:
        other = _hold(overlay.values)
        room = ROOM * (value.high - value.low)
        value = Axis(
            max(min(value.low, other.low), value.low - room),
            min(max(value.high, other.high), value.high + room),
        )
    return Axes(Axis(float(curves.x[0]), float(curves.x[-1])), value, _hold(curves.slopes))


def _hold(y: NDArray[np.float64]) -> Axis:
    """Return an axis that holds all finite y, with some air."""
    finite = y[np.isfinite(y)]
    if finite.size == 0:
        return Axis(-1.0, 1.0)
    low, high = float(finite.min()), float(finite.max())
    air = AIR * (high - low) or 1.0
    return Axis(low - air, high + air)
