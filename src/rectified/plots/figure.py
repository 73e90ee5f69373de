"""The static figure of an activation, as an SVG that follows the page's theme."""

import io
import re
from html import escape
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure

from rectified.activations import Activation
from rectified.plots import palette
from rectified.plots.curves import Curves, sample

INK = "#010203"
"""Stands for the page's text colour in the matplotlib figure; `themed` replaces it."""

STYLE: Any = {
    "font.family": "sans-serif",
    "font.size": 11,
    "text.color": INK,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "grid.color": palette.LIGHT["muted"],
    "grid.alpha": 0.3,
    "lines.linewidth": 2.5,
    "svg.fonttype": "none",  # text stays text: selectable, in the page's font
    "svg.hashsalt": "rectified",  # the same figure is the same bytes
}


class Plot:
    """A figure with its text alternative; a notebook shows it as an inline SVG.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        The figure, free to be restyled or saved.
    alt : str
        What it shows, in words.
    """

    def __init__(self, figure: Figure, alt: str) -> None:
        self.figure = figure
        self.alt = alt

    def __repr__(self) -> str:
        return self.alt

    def _repr_html_(self) -> str:
        return (
            f'<div class="rectified-plot"><style>{palette.css()}</style>'
            f"{themed(self.figure, self.alt)}</div>"
        )


def plot(activation: Activation, **options: Any) -> Plot:
    """Plot an activation above its derivative.

    Parameters
    ----------
    activation : Activation
        What to plot.
    **options
        ``span``, ``samples`` and parameters, as `rectified.plots.curves.sample` takes them.

    Raises
    ------
    TypeError, ValueError
        As `rectified.plots.curves.sample`.
    """
    curves = sample(activation, **options)
    return Plot(draw(curves), curves.describe())


def draw(curves: Curves) -> Figure:
    """Draw the default row of some curves with matplotlib: value above, slope below."""
    row = curves.default_step
    slopes, x = curves.slopes[row], curves.x
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(4.8, 4.4), layout="constrained")
        above, below = figure.subplots(2, 1, sharex=True, height_ratios=(3, 2))
        above.plot(x, curves.values[row], color=palette.LIGHT["value"])
        above.set_title(f"{curves.activation.title}: value", loc="left", fontsize="medium")
        kinks = curves.kinks[row]
        starts = [0, *(kink.place + 1 for kink in kinks)]
        stops = [*(kink.place for kink in kinks), len(x)]
        for start, stop in zip(starts, stops, strict=True):
            below.plot(x[start:stop], slopes[start:stop], color=palette.LIGHT["slope"])
        for index, left, right in kinks:
            style = {"marker": "o", "linestyle": "none", "color": palette.LIGHT["slope"]}
            below.plot([x[index]] * 2, [left, right], markerfacecolor="none", **style)
            below.plot(x[index], slopes[index], **style)
        below.set_title("slope", loc="left", fontsize="medium")
        below.set_xlabel("x")
        below.set_ylim(*limits(curves.slopes))
        above.set_ylim(*limits(curves.values))
    return figure


def limits(y: np.ndarray[Any, Any]) -> tuple[float, float]:
    """Return a vertical range that holds all finite y, with some air."""
    finite = y[np.isfinite(y)]
    if finite.size == 0:
        return -1.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    air = 0.08 * (high - low) or 1.0
    return low - air, high + air


def themed(figure: Figure, alt: str) -> str:
    """Return a figure as inline SVG in the colours of the page around it."""
    buffer = io.StringIO()
    with mpl.rc_context(STYLE):
        figure.savefig(buffer, format="svg", transparent=True, metadata={"Date": None})
    svg = buffer.getvalue()
    svg = svg[svg.index("<svg") :].replace(INK, "currentColor")
    for role, colour in palette.LIGHT.items():
        svg = svg.replace(colour, palette.variable(role))
    svg = re.sub(r"\s*<(metadata|style).*?</\1>", "", svg, flags=re.DOTALL)
    svg = re.sub(r' id="(?!m[0-9a-f]{10}"|p[0-9a-f]{10}")[^"]*"', "", svg)
    head = f'<svg role="img" aria-label="{escape(alt)}" style="max-width:32rem;width:100%"'
    return re.sub(r'<svg(.*?) width="[^"]*"(.*?) height="[^"]*"', rf"{head}\1\2", svg, count=1)
