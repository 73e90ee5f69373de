"""The static figure drawn with matplotlib, for papers and slides; nothing else here needs it."""

from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes as MatplotlibAxes
from matplotlib.figure import Figure

from rectified.plots import palette
from rectified.plots.axes import Axis, axes
from rectified.plots.curves import Curves
from rectified.plots.svg import SLOPE_HEIGHT, VALUE_HEIGHT, label

STYLE: Any = {
    "font.family": "sans-serif",
    "font.size": 11,
    "axes.grid": True,
    "axes.spines.bottom": False,
    "axes.spines.left": False,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlelocation": "left",
    "axes.titlesize": "medium",
    "grid.color": palette.LIGHT["muted"],
    "grid.alpha": 0.3,
    "lines.linewidth": 2.5,
    "xtick.bottom": False,
    "ytick.left": False,
}


def figure(curves: Curves) -> Figure:
    """Return the default row of some curves as a matplotlib figure: value above, slope below."""
    ranges, row, x = axes(curves), curves.default_step, curves.x
    slopes, kinks = curves.slopes[row], curves.kinks[row]
    with mpl.rc_context(STYLE):
        drawn = Figure(figsize=(6.4, 4.7), layout="constrained")
        above, below = drawn.subplots(2, 1, height_ratios=(VALUE_HEIGHT, SLOPE_HEIGHT))
        above.set_title(f"{curves.activation.title}: value")
        above.plot(x, curves.values[row], color=palette.LIGHT["value"])
        below.set_title("slope")
        below.set_xlabel("x")
        starts = [0, *(kink.point + 1 for kink in kinks)]
        stops = [*(kink.point for kink in kinks), len(x)]
        for start, stop in zip(starts, stops, strict=True):
            below.plot(x[start:stop], slopes[start:stop], color=palette.LIGHT["slope"])
        for kink in kinks:
            at, colour = x[kink.point], palette.LIGHT["slope"]
            below.plot([at, at], [kink.left, kink.right], "o", color=colour, fillstyle="none")
            below.plot(at, slopes[kink.point], "o", color=colour)
        _span(above, ranges.x, ranges.value)
        _span(below, ranges.x, ranges.slope)
    return drawn


def _span(panel: MatplotlibAxes, x: Axis, y: Axis) -> None:
    panel.set_xlim(x.low, x.high)
    panel.set_ylim(y.low, y.high)
    panel.set_xticks(x.ticks, [label(tick) for tick in x.ticks])
    panel.set_yticks(y.ticks, [label(tick) for tick in y.ticks])
