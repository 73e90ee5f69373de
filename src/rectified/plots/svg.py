"""The static figure: the picture that `explorer.js` draws, as text and without a probe.

The figure fills the width of the page, as the explorer does. Heights, fonts and lines keep
their size; only places along x follow, as percentages, and each curve in a box that stretches.
"""

import math
from collections.abc import Iterable, Mapping
from html import escape

import numpy as np
from numpy.typing import NDArray

from rectified.plots.axes import Axes, Axis, axes
from rectified.plots.curves import Curves, Kink, Overlay

VALUE_HEIGHT, SLOPE_HEIGHT = 220, 130
LEFT, RIGHT, TOP, GAP, BOTTOM = 44, 14, 26, 54, 40
SLOPE_TOP = TOP + VALUE_HEIGHT + GAP
HEIGHT = SLOPE_TOP + SLOPE_HEIGHT + BOTTOM

STRETCH = 1000
"""The width of a curve's box before it stretches."""


def svg(curves: Curves, overlay: Overlay | None = None) -> str:
    """Return the default row of some curves as inline SVG: value above, slope below.

    The classes are those that `explorer.js` gives its marks; the style sheet of
    `rectified.plots.style` gives them colour.

    Parameters
    ----------
    curves : Curves
        What to draw.
    overlay : Overlay, optional
        Another function's values, drawn dashed over them.
    """
    ranges = axes(curves, overlay)
    row = curves.default_step
    slopes, kinks = curves.slopes[row], curves.kinks[row]
    title = f"{curves.activation.title}: value"
    lines = {"value": curves.values[row]}
    if overlay is not None and overlay.values is not None:
        lines["other"] = ranges.value.clip(overlay.values)
    tilts = {"slope": slopes.copy()}
    tilts["slope"][[kink.point for kink in kinks]] = np.nan  # where it jumps the pen lifts
    return "".join(
        [
            f'<svg role="img" aria-label="{escape(curves.describe(overlay))}" '
            f'width="100%" height="{HEIGHT}" '
            f'style="box-sizing:border-box;padding:0 {RIGHT}px 0 {LEFT}px">',
            *_panel(title, ranges.x, ranges.value, TOP, VALUE_HEIGHT, curves.x, lines),
            *_panel("slope", ranges.x, ranges.slope, SLOPE_TOP, SLOPE_HEIGHT, curves.x, tilts),
            *_circles(ranges, curves.x, slopes, kinks),
            f'<text x="50%" y="{HEIGHT - 6}" text-anchor="middle">x</text></svg>',
        ]
    )


def label(tick: float) -> str:
    """Return a tick's number as a reader sees it, short enough for the margin: 2e6, −0.05."""
    plain = f"{tick:.12g}"
    digits, exponent = f"{tick:.11e}".split("e")
    powers = f"{digits.rstrip('0').rstrip('.')}e{int(exponent)}"
    text = min(plain, powers, key=len) if len(plain) > 6 or "e" in plain else plain
    return text.replace("-", "−")


def _panel(
    title: str,
    x: Axis,
    y: Axis,
    top: int,
    height: int,
    grid: NDArray[np.float64],
    lines: Mapping[str, NDArray[np.float64]],
) -> Iterable[str]:
    """Return one pair of axes: the title, the grid with its numbers, and the curves."""
    yield f'<g class="rectified-axes"><text x="0" y="{top - 9}">{escape(title)}</text>'
    for tick in y.ticks:
        at = top + height * (1 - y.share(tick))
        yield f'<line x1="0" x2="100%" y1="{_short(at)}" y2="{_short(at)}"/>'
        yield f'<text x="-6" y="{_short(at + 4)}" text-anchor="end">{label(tick)}</text>'
    below = top + height + 16
    for tick in x.ticks:
        across = _percent(x.share(tick))
        yield f'<line x1="{across}" x2="{across}" y1="{top}" y2="{top + height}"/>'
        yield f'<text x="{across}" y="{below}" text-anchor="middle">{label(tick)}</text>'
    # The curves' box stretches with the page, and cuts off what leaves it.
    yield (
        f'</g><svg y="{top}" width="100%" height="{height}" viewBox="0 0 {STRETCH} {height}" '
        f'preserveAspectRatio="none">'
    )
    for kind, ys in lines.items():
        path = _path(STRETCH * x.share(grid), height * (1 - y.share(ys)))
        yield f'<path class="rectified-{kind}" vector-effect="non-scaling-stroke" d="{path}"/>'
    yield "</svg>"


def _path(xs: NDArray[np.float64], ys: NDArray[np.float64]) -> str:
    """Return the path through points; a NaN lifts the pen."""
    pen, parts = "M", []
    for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
        if math.isfinite(y):
            parts.append(f"{pen}{_short(x)} {_short(y)}")
            pen = "L"
        else:
            pen = "M"
    return "".join(parts)


def _circles(
    ranges: Axes, x: NDArray[np.float64], slopes: NDArray[np.float64], kinks: tuple[Kink, ...]
) -> Iterable[str]:
    """Mark each kink: open where the slope comes from, closed where the convention puts it."""
    for kink in kinks:
        sides = ("open", kink.left), ("open", kink.right), ("closed", slopes[kink.point])
        for kind, slope in sides:
            at = SLOPE_TOP + SLOPE_HEIGHT * (1 - ranges.slope.share(slope))
            yield (
                f'<circle class="rectified-{kind}" cx="{_percent(ranges.x.share(x[kink.point]))}" '
                f'cy="{_short(at)}" r="4"/>'
            )


def _percent(share: float) -> str:
    return f"{_short(100 * share)}%"


def _short(number: float) -> str:
    """Return a number with at most two decimals, which is finer than a screen."""
    return f"{round(number, 2) + 0.0:.2f}".rstrip("0").rstrip(".")  # + 0.0 turns −0 into 0
