"""The first frame of a figure drawn with matplotlib, for papers and slides.

Nothing else here needs matplotlib.
"""

from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes as MatplotlibAxes
from matplotlib.figure import Figure as MatplotlibFigure

from rectified.plots.figure import Figure, Panel
from rectified.plots.marks import Bars, Image, Line, Mark, Points
from rectified.plots.palette import LIGHT, PALETTES

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
    "grid.color": LIGHT["muted"],
    "grid.alpha": 0.3,
    "lines.linewidth": 2.5,
    "xtick.bottom": False,
    "ytick.left": False,
}
DASHES = {"": "-", "dashed": "--", "dotted": ":", "dashdot": "-."}
THIN = 1.25
SHAPES = {"round": "o", "full": "o", "hollow": "o", "square": "s"}

INCH = 75
"""How many pixels of a panel's height go into an inch."""


def picture(figure: Figure) -> MatplotlibFigure:
    """Return the first frame of a figure, one panel above the other, without its probe."""
    panels = figure.drawn_panels
    heights = [panel.height for panel in panels]
    size = (6.4, sum(heights) / INCH)
    with mpl.rc_context(STYLE):
        drawn = MatplotlibFigure(figsize=size, layout="constrained")
        places = drawn.subplots(len(panels), 1, height_ratios=heights, squeeze=False)[:, 0]
        for panel, axes in zip(panels, places, strict=True):
            axes.set_title(panel.title)
            axes.set_xlabel(panel.x.label)
            for mark in panel.marks:
                if not mark.at_probe:
                    _draw(axes, figure, panel, mark)
            _span(axes, panel)
    return drawn


def _draw(axes: MatplotlibAxes, figure: Figure, panel: Panel, mark: Mark) -> None:
    fixed = figure.fixed(mark, panel)
    found = {key: figure.take(name, fixed) for key, name in mark.named.items()}
    colour, label = LIGHT[mark.role], mark.label or None
    if isinstance(mark, Bars):
        axes.stairs(found["heights"], found["edges"], color=colour, fill=True, alpha=0.35)
    elif isinstance(mark, Image):
        low, high = figure.data[mark.cells].ends
        axes.imshow(
            found["cells"],
            cmap=mpl.colors.ListedColormap(PALETTES[mark.palette][:-1] / 255),
            vmin=low,
            vmax=high,
            origin="lower" if mark.upward else "upper",
            extent=(panel.x.low, panel.x.high, panel.y.low, panel.y.high),
            interpolation="bilinear" if mark.smooth else "nearest",
            aspect="auto",
        )
    elif isinstance(mark, Points):
        fill: Any = "none" if mark.shape == "hollow" else "full"
        x, y = np.broadcast_arrays(found["x"], found["y"])
        seen = np.broadcast_to(found.get("where", True), x.shape)
        axes.plot(x[seen], y[seen], SHAPES[mark.shape], color=colour, label=label, fillstyle=fill)
    elif isinstance(mark, Line):
        _lines(axes, mark, found, colour)


def _lines(axes: MatplotlibAxes, mark: Line, found: Any, colour: str) -> None:
    """Draw each row, in pieces where the pen lifts."""
    x, y = np.broadcast_arrays(found["x"], np.atleast_2d(found["y"]))
    seen = np.broadcast_to(found.get("where", True), len(y))
    for across, up in zip(x[seen], y[seen], strict=True):
        lifted = np.flatnonzero(np.isin(across, found.get("breaks", [])))
        starts, stops = [0, *(lifted + 1)], [*lifted, len(across)]
        for start, stop in zip(starts, stops, strict=True):
            piece = slice(start, stop)
            axes.plot(
                across[piece],
                up[piece],
                DASHES[mark.dash],
                color=colour,
                label=mark.label or None,
                linewidth=THIN if mark.thin else None,
            )


def _span(axes: MatplotlibAxes, panel: Panel) -> None:
    axes.set_xlim(panel.x.low, panel.x.high)
    axes.set_ylim(panel.y.low, panel.y.high)
    axes.set_xticks(*_ticks(panel.x.ticks))
    axes.set_yticks(*_ticks(panel.y.ticks))


def _ticks(ticks: list[tuple[float, str]]) -> tuple[list[float], list[str]]:
    return [at for at, _ in ticks], [text for _, text in ticks]
