"""The first frame of a figure, as HTML: what a reader sees in print and without JavaScript.

`figure.js` moves the marks of this very frame; axes, ticks, titles and keys are drawn here only.
The figure fills the width of the page. Heights, fonts and lines keep their size; places along x
are percentages, and each curve lies in a box that stretches.
"""

import base64
from collections.abc import Iterable
from html import escape

import numpy as np

from rectified.plots.axes import Axis
from rectified.plots.figure import Figure, Panel
from rectified.plots.marks import Fan, Image, Line, Mark, Points, Spot, Tangent
from rectified.plots.palette import PALETTES
from rectified.plots.paths import WIDTH, path, short
from rectified.plots.png import png
from rectified.plots.words import unbroken

LEFT, RIGHT, TOP, BOTTOM = 44, 14, 10, 40
LETTERS, LETTER = 5, 8
"""So many letters beside a panel fit into the margin; each further one takes so many pixels."""

FULL = 254
"""The colour of a cell that is full."""


def frame(figure: Figure) -> str:
    """Return the first frame of a figure and its words, with a place for the controls."""
    panels = "".join(
        _panel(figure, panel, number) for number, panel in enumerate(figure.drawn_panels)
    )
    words = figure.said(escape(figure.say), number="<b>{}</b>".format, words=escape)
    words, note = unbroken(words), unbroken(escape(figure.note))
    return (
        f"{_predict(figure)}"
        f'<div class="rectified-panels" role="img" aria-label="{escape(figure.said(figure.alt))}">'
        f"{panels}</div>"
        + (f'<p class="rectified-readout">{words}</p>' if figure.say else "")
        + (f'<p class="rectified-note">{note}</p>' if note else "")
    )


def _predict(figure: Figure) -> str:
    """Return the question before the figure; hidden as long as no program answers it."""
    if figure.predict is None:
        return ""
    buttons = "".join(
        f'<button type="button">{unbroken(escape(guess.text))}</button>'
        for guess in figure.predict.guesses
    )
    return (
        f'<fieldset class="rectified-predict" hidden=""><legend>{escape(figure.predict.question)}'
        f'</legend>{buttons}<button type="button" class="rectified-skip">Skip the question</button>'
        '<p role="status"></p></fieldset>'
    )


def _panel(figure: Figure, panel: Panel, number: int) -> str:
    height = TOP + panel.height + BOTTOM
    marks = list(enumerate(panel.marks))
    images = [(i, mark) for i, mark in marks if isinstance(mark, Image)]
    # Curves are cut off where they leave their box; dots at its edge are not.
    cut = [(i, mark) for i, mark in marks if not isinstance(mark, (Image, Points, Spot))]
    dots = [(i, mark) for i, mark in marks if isinstance(mark, (Points, Spot))]
    box = (
        f'y="{TOP}" width="100%" height="{panel.height}" '
        f'viewBox="0 0 {WIDTH} {panel.height}" preserveAspectRatio="none"'
    )

    def drawn(marks: Iterable[tuple[int, Mark]]) -> str:
        return "".join(
            f'<path class="{looks}" data-mark="{i}" vector-effect="non-scaling-stroke" d="{line}"/>'
            for i, mark in marks
            for line in [path(figure, panel, mark)]
            for looks in _looks(mark)
        )

    left = _left(figure, panel)
    return (
        f'<div class="rectified-panel{" rectified-narrow" * panel.narrow}" data-panel="{number}">'
        f'<p class="rectified-title">{escape(panel.title)}{_key(panel)}</p>'
        '<div class="rectified-canvas">'
        + "".join(_image(figure, panel, i, mark, left) for i, mark in images)
        + f'<svg width="100%" height="{height}" '
        f'style="box-sizing:border-box;padding:0 {RIGHT}px 0 {left}px">'
        f'<g class="rectified-axes">{"".join(_axes(panel))}</g>'
        f"<svg {box}>{drawn(cut)}</svg>"
        f'<svg {box} overflow="visible">{drawn(dots)}</svg>'
        "</svg></div></div>"
    )


def _left(figure: Figure, panel: Panel) -> int:
    """Return the width of the left margin, the same for all panels as wide as the page."""
    aligned = [panel] if panel.narrow else [p for p in figure.drawn_panels if not p.narrow]
    longest = max((len(text) for one in aligned for _, text in one.y.ticks), default=0)
    return LEFT + LETTER * max(0, longest - LETTERS)


def _axes(panel: Panel) -> Iterable[str]:
    """Return the grid of a panel with its numbers, and the names of its axes."""
    bottom = TOP + panel.height
    for at, text in panel.y.ticks:
        y = short(TOP + panel.height * (1 - panel.y.share(at)))
        yield f'<line x1="0" x2="100%" y1="{y}" y2="{y}"/>'
        yield f'<text x="-6" y="{y}" dy="4" text-anchor="end">{escape(text)}</text>'
    for at, text in panel.x.ticks:
        x = _percent(panel.x, at)
        yield f'<line x1="{x}" x2="{x}" y1="{TOP}" y2="{bottom}"/>'
        yield f'<text x="{x}" y="{bottom + 16}" text-anchor="middle">{escape(text)}</text>'
    if panel.x.label:
        yield (
            f'<text x="50%" y="{bottom + 34}" text-anchor="middle">{escape(panel.x.label)}</text>'
        )


def _image(figure: Figure, panel: Panel, i: int, mark: Image, left: int) -> str:
    cells = figure.data[mark.cells]
    fixed = figure.fixed(mark, panel)
    bits = cells.store == "b1"
    codes = (cells.array * np.uint8(FULL) if bits else cells.codes)[
        tuple(fixed.get(dim, slice(None)) for dim in cells.dims)
    ]
    codes = codes[::-1] if mark.upward else codes
    data = base64.b64encode(png(PALETTES[mark.palette][codes])).decode("ascii")
    blur = " rectified-smooth" if mark.smooth else ""
    return (
        f'<img class="rectified-image{blur}" data-mark="{i}" alt="" '
        f'src="data:image/png;base64,{data}" '
        f'style="left:{left}px;top:{TOP}px;width:calc(100% - {left + RIGHT}px);'
        f'height:{panel.height}px"/>'
    )


def _looks(mark: Mark) -> list[str]:
    """Return the classes of each path of a mark, the lowest first."""
    role = f"rectified-{mark.role}"
    if isinstance(mark, Spot):
        return ["rectified-spot"]
    if isinstance(mark, (Tangent, Fan)):
        return [f"rectified-{mark.kind}"]
    if isinstance(mark, Points):
        dots = f"rectified-dots rectified-{mark.shape}"
        return [f"{dots} {role}", *(["rectified-hole"] if mark.shape == "hollow" else [])]
    if isinstance(mark, Line):
        dash = f" rectified-{mark.dash}" if mark.dash else ""
        return [f"rectified-line {role}{dash}{' rectified-thin' * mark.thin}"]
    return [f"rectified-{mark.kind} {role}"]


def _key(panel: Panel) -> str:
    """Return the key of a panel: a piece of each mark that has a label, and the label."""
    return "".join(
        '<span class="rectified-key"><svg width="26" height="12" aria-hidden="true">'
        + "".join(f'<path class="{looks}" d="{_sample(mark)}"/>' for looks in _looks(mark))
        + f"</svg>{escape(mark.label)}</span>"
        for mark in panel.marks
        if mark.label and not isinstance(mark, Image)
    )


def _sample(mark: Mark) -> str:
    return "M13 6h.01" if isinstance(mark, (Points, Spot)) else "M1 6H25"


def _percent(axis: Axis, at: float) -> str:
    return f"{short(100 * axis.share(at))}%"
