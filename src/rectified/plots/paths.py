"""Each mark as the path that draws it. `figure.js` draws the same paths of other rows.

A path lies in a box that is `WIDTH` wide, whatever the page gives, and as high as its panel.
"""

import math
from collections.abc import Callable, Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from rectified.plots.figure import Figure, Panel
from rectified.plots.marks import Bars, Fan, Line, Mark, Points, Rule, Spot, Tangent

WIDTH = 1000

Place = tuple[float, float]


class Box:
    """Where numbers lie in a panel's box, and the arrays at the rows that are chosen."""

    def __init__(self, figure: Figure, panel: Panel, fixed: Mapping[str, int]) -> None:
        self.figure, self.panel, self.fixed = figure, panel, fixed

    def take(self, name: str, dims: list[str] | None = None) -> NDArray[np.float64]:
        """Return an array at the rows that are chosen, of the dimensions named."""
        return self.figure.take(name, self.fixed, dims)

    def free(self, name: str) -> list[str]:
        """Return the dimensions of an array that are left."""
        return [dim for dim in self.figure.data[name].dims if dim not in self.fixed]

    def place(self, x: float, y: float) -> Place:
        """Return where a point lies."""
        return (WIDTH * self.panel.x.share(x), self.panel.height * (1 - self.panel.y.share(y)))


def path(figure: Figure, panel: Panel, mark: Mark) -> str:
    """Return the path of a mark at the figure's first frame."""
    return DRAW[type(mark)](Box(figure, panel, figure.fixed(mark, panel)), mark)


def _line(box: Box, mark: Line) -> str:
    dims = box.free(mark.y)
    ys = box.take(mark.y)
    xs = np.broadcast_to(box.take(mark.x, dims), ys.shape)
    rows = 1 if ys.ndim == 1 else len(ys)
    shown = np.ones(rows, bool)
    if mark.where:
        shown = np.broadcast_to(box.take(mark.where, dims[:-1]), shown.shape)
    lifts = set(box.take(mark.breaks).tolist()) if mark.breaks else set()
    parts = []
    for row, (across, up) in enumerate(
        zip(xs.reshape(rows, -1), ys.reshape(rows, -1), strict=True)
    ):
        if shown[row]:
            parts.append(
                _strokes(
                    box.place(x, math.nan if x in lifts else y)
                    for x, y in zip(across.tolist(), up.tolist(), strict=True)
                )
            )
    return "".join(parts)


def _strokes(places: Iterable[Place]) -> str:
    """Return the path through places; a NaN lifts the pen."""
    pen, parts = "M", []
    for x, y in places:
        if math.isfinite(x) and math.isfinite(y):
            parts.append(f"{pen}{short(x)} {short(y)}")
            pen = "L"
        else:
            pen = "M"
    return "".join(parts)


def _points(box: Box, mark: Points) -> str:
    dims = box.free(mark.y)
    ys = box.take(mark.y)
    xs = np.broadcast_to(box.take(mark.x, dims), ys.shape)
    shown = np.broadcast_to(box.take(mark.where, dims) if mark.where else True, ys.shape)
    return "".join(
        _dot(box.place(x, y))
        for x, y, seen in zip(xs.ravel(), ys.ravel(), shown.ravel(), strict=True)
        if seen
    )


def _dot(place: Place) -> str:
    """Return a line of hardly any length: the ends of the pen make it a dot, in a PDF too."""
    x, y = place
    return f"M{short(x)} {short(y)}h.01" if math.isfinite(x) and math.isfinite(y) else ""


def _bars(box: Box, mark: Bars) -> str:
    edges, heights = box.take(mark.edges), box.take(mark.heights)
    parts = []
    for left, right, height in zip(edges[:-1], edges[1:], heights, strict=True):
        if math.isfinite(height):
            (x0, base), (x1, top) = box.place(left, 0.0), box.place(right, height)
            parts.append(f"M{short(x0)} {short(base)}V{short(top)}H{short(x1)}V{short(base)}Z")
    return "".join(parts)


def _rule(box: Box, mark: Rule) -> str:
    x, _ = box.place(float(box.take(mark.x)), 0.0)
    return f"M{short(x)} 0V{box.panel.height}" if math.isfinite(x) else ""


def _spot(box: Box, mark: Spot) -> str:
    return _dot(box.place(float(box.take(mark.x)), float(box.take(mark.y))))


def _tangent(box: Box, mark: Tangent) -> str:
    x, y, slope = (float(box.take(name)) for name in (mark.x, mark.y, mark.slope))
    return _strokes(box.place(end, y + slope * (end - x)) for end in _ends(box))


def _fan(box: Box, mark: Fan) -> str:
    x, y = float(box.take(mark.x)), float(box.take(mark.y))
    kinks = zip(*(box.take(name).tolist() for name in (mark.at, mark.low, mark.high)), strict=True)
    parts = []
    for at, *slopes in kinks:
        for end in _ends(box) if at == x else ():
            corners = [(end, y + slope * (end - x)) for slope in slopes]
            places = [box.place(*corner) for corner in (corners[0], (x, y), corners[1])]
            parts.append(_strokes(places) + "Z")
    return "".join(parts)


def _ends(box: Box) -> Place:
    return box.panel.x.low, box.panel.x.high


def short(number: float) -> str:
    """Return a number with at most two decimals, which is finer than a screen."""
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


DRAW: dict[type[Mark], Callable[..., str]] = {
    Line: _line,
    Points: _points,
    Bars: _bars,
    Rule: _rule,
    Spot: _spot,
    Tangent: _tangent,
    Fan: _fan,
}
