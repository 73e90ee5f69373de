"""A figure: panels over shared data, what moves it, and what it says.

A figure is data. Python checks it, draws its first frame as a static picture (`frame.py`) and
packs its arrays; `figure.js` picks rows of them and draws the other frames. It computes nothing.
"""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rectified.plots.axes import Axis, hold
from rectified.plots.controls import Knob, Predict, Probe, nearest
from rectified.plots.data import CODED, Data
from rectified.plots.fields import check_fields, check_name
from rectified.plots.marks import Image, Mark
from rectified.plots.palette import PALETTES
from rectified.plots.words import fill, places, unbroken

MOST_PANELS, MOST_KNOBS = 3, 3


@dataclass(frozen=True, kw_only=True)
class Panel:
    """One pair of axes and the marks on it, the first of them lowest.

    Parameters
    ----------
    title : str
        What it shows; ``{i}`` is the number of the copy where there are several.
    x, y : Axis
        Its axes.
    marks : sequence of Mark
        What is drawn.
    height : int
        In pixels. The width follows the page.
    drag : str
        The control that the pointer moves along x, if any.
    narrow : bool
        Whether another panel may stand beside it where the page is wide.
    repeat : str
        A dimension: the panel is copied for each of its rows, as small multiples.
    fixed : mapping from str to int
        Dimensions of which only one row is drawn, also where a control moves along them.

    Raises
    ------
    TypeError
        If a field is of another kind.
    ValueError
        If the height is less than a pixel.
    """

    title: str
    x: Axis
    y: Axis
    marks: Sequence[Mark]
    height: int = 220
    drag: str = ""
    narrow: bool = False
    repeat: str = ""
    fixed: Mapping[str, int] | None = None

    def __post_init__(self) -> None:
        check_fields(self, f"panel {self.title!r}")
        if self.height < 1:
            raise ValueError(
                f"height of panel {self.title!r} must be at least 1; got {self.height}"
            )

    def copies(self, count: int) -> list["Panel"]:
        """Return the panel as small multiples of one dimension."""
        return [
            replace(
                self,
                title=self.title.replace("{i}", str(i + 1)),
                narrow=True,
                repeat="",
                fixed={**(self.fixed or {}), self.repeat: i},
            )
            for i in range(count)
        ]


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A live figure and its first frame.

    Parameters
    ----------
    name : str
        What it is called in a page's address: ``#fig-NAME``.
    alt : str
        What it shows, in words. A template: ``{name}`` stands for an array's row.
    data : mapping from str to Data
        Its arrays.
    panels : sequence of Panel
        One to three.
    knobs : sequence of Knob
        None to three.
    probe : Probe, optional
        A point that moves along one axis.
    say : str
        The sentence of each frame, a template as `alt`; the probe chooses too.
    note : str
        A sentence under the figure that stays.
    listen : str
        An array that a button plays as a tone whose pitch is the value.
    predict : Predict, optional
        A question before the figure shows itself.

    Raises
    ------
    TypeError
        If a field is of another kind.
    ValueError
        If the parts do not fit together; the message names the part.
    """

    name: str
    alt: str
    data: Mapping[str, Data]
    panels: Sequence[Panel]
    knobs: Sequence[Knob] = ()
    probe: Probe | None = None
    say: str = ""
    note: str = ""
    listen: str = ""
    predict: Predict | None = None

    def __post_init__(self) -> None:
        check_fields(self, f"figure {self.name!r}")
        if not 1 <= len(self.panels) <= MOST_PANELS:
            raise ValueError(f"a figure has 1 to {MOST_PANELS} panels; got {len(self.panels)}")
        if len(self.knobs) > MOST_KNOBS:
            raise ValueError(f"a figure has at most {MOST_KNOBS} knobs; got {len(self.knobs)}")
        self._check_controls()
        for panel in self.drawn_panels:
            self._check_fixed(panel)
            for mark in panel.marks:
                self._check_mark(mark, panel)
        for what in ("say", "alt"):
            self._check_words(what, getattr(self, what))
        if self.listen:
            chosen = {knob.name for knob in self.knobs} | {self._probed}
            if not self._probed or self._probed not in self._array(self.listen, "listen").dims:
                raise ValueError(f"listen={self.listen!r} has no dimension that the probe moves on")
            if rest := set(self._array(self.listen, "listen").dims) - chosen:
                raise ValueError(f"listen={self.listen!r} has dimensions to spare: {sorted(rest)}")
            if self.data[self.listen].store == "text":
                raise ValueError(f"listen={self.listen!r} has words; a tone needs numbers")

    @property
    def _probed(self) -> str:
        return self.probe.name if self.probe else ""

    @property
    def controls(self) -> list[str]:
        """The names of all that a reader moves."""
        return [knob.name for knob in self.knobs] + ([self._probed] if self.probe else [])

    @property
    def drawn_panels(self) -> list[Panel]:
        """The panels with their copies."""
        panels: list[Panel] = []
        for panel in self.panels:
            panels += panel.copies(self._sizes(panel.repeat)) if panel.repeat else [panel]
        return panels

    @cached_property
    def start(self) -> dict[str, int]:
        """The row that each control chooses at first."""
        start = {knob.name: knob.start for knob in self.knobs}
        if self.probe:
            grid = self.data[self.probe.name].drawn
            start[self.probe.name] = nearest(grid, self.probe.at)
        return start

    def fixed(self, mark: Mark, panel: Panel) -> dict[str, int]:
        """Return the rows that are chosen when a mark of a panel is drawn at first."""
        chosen = {
            name: row for name, row in self.start.items() if mark.at_probe or name != self._probed
        }
        return {**chosen, **(panel.fixed or {})}

    def take(
        self, name: str, fixed: Mapping[str, int], dims: Sequence[str] | None = None
    ) -> NDArray[Any]:
        """Return an array as drawn, at the rows that are chosen.

        Parameters
        ----------
        name : str
            The array.
        fixed : mapping from str to int
            The row of each dimension that is chosen.
        dims : sequence of str, optional
            The dimensions to return, in order; one that the array lacks has length 1.
        """
        data = self.data[name]
        taken = data.drawn[tuple(fixed.get(dim, slice(None)) for dim in data.dims)]
        free = [dim for dim in data.dims if dim not in fixed]
        if dims is None:
            return taken
        return taken.reshape([data.sizes[dim] if dim in free else 1 for dim in dims])

    def said(self, template: str, **looks: Any) -> str:
        """Fill a template at the first frame; `looks` as for `rectified.plots.words.fill`."""
        return fill(template, self._look_up, **looks)

    def spec(self) -> dict[str, Any]:
        """Return all that `figure.js` needs beyond the static frame, as JSON."""
        names = list(dict.fromkeys(self._used()))
        return {
            "name": self.name,
            "alt": self.alt,
            "say": unbroken(self.say),
            "controls": [
                {
                    "name": knob.name,
                    "label": knob.label,
                    "values": list(knob.values),
                    "texts": knob.texts,
                    "named": knob.side_by_side,
                    "play": knob.play,
                }
                for knob in self.knobs
            ]
            + ([{"name": self._probed, "label": self.probe.label}] if self.probe else []),
            "start": self.start,
            "colours": {
                mark.palette: base64.b64encode(PALETTES[mark.palette].tobytes()).decode("ascii")
                for panel in self.panels
                for mark in panel.marks
                if isinstance(mark, Image)
            },
            "arrays": {name: self.data[name].packed() for name in names},
            "panels": [
                {
                    "x": [panel.x.low, panel.x.high],
                    "y": [panel.y.low, panel.y.high],
                    "height": panel.height,
                    "drag": panel.drag,
                    "fixed": dict(panel.fixed or {}),
                    "marks": [mark.spec() for mark in panel.marks],
                }
                for panel in self.drawn_panels
            ],
            "listen": self.listen and {"array": self.listen, "range": self._heard()},
            "predict": self.predict
            and [
                {"reply": unbroken(guess.reply), "right": guess.right}
                for guess in self.predict.guesses
            ],
        }

    def _heard(self) -> list[float]:
        """The values of the lowest and of the highest tone: the axis where the array is drawn."""
        for panel in self.panels:
            if any(self.listen == mark.named.get("y") for mark in panel.marks):
                return [panel.y.low, panel.y.high]
        axis = hold(self.data[self.listen].drawn)
        return [axis.low, axis.high]

    def _used(self) -> list[str]:
        """The arrays that are drawn, heard or said."""
        marks = [mark for panel in self.panels for mark in panel.marks]
        used = [name for mark in marks for name in mark.named.values()]
        words = [name for name in places(self.say + self.alt) if name in self.data]
        return [*used, *words, *filter(None, [self._probed, self.listen])]

    def _look_up(self, name: str) -> float | str:
        for knob in self.knobs:
            if knob.name == name:
                return knob.texts[knob.start]
        found: float | str = np.asarray(self.take(name, self.start)).item()
        return found

    def _array(self, name: str, what: str) -> Data:
        if name not in self.data:
            raise ValueError(f"{what} names the array {name!r}; got {', '.join(self.data)}")
        return self.data[name]

    def _sizes(self, dim: str) -> int:
        sizes = {data.sizes[dim] for data in self.data.values() if dim in data.sizes}
        if not sizes:
            raise ValueError(f"no array has the dimension {dim!r}")
        return sizes.pop()

    def _check_controls(self) -> None:
        names = self.controls
        if len(set(names)) < len(names):
            raise ValueError(f"each control needs a name of its own; got {', '.join(names)}")
        check_name(self.name, also="-")
        for name in [*names, *self.data]:
            check_name(name)
        self._check_probe()
        lengths = {knob.name: len(knob.values) for knob in self.knobs}
        for name, data in self.data.items():
            for dim, size in data.sizes.items():
                if size != lengths.setdefault(dim, size):
                    raise ValueError(
                        f"{dim!r} has {lengths[dim]} rows, but in the array {name!r} {size}"
                    )
        for panel in self.panels:
            if panel.drag and panel.drag not in names:
                raise ValueError(f"drag={panel.drag!r} is none of {', '.join(names)}")
            if any(knob.named for knob in self.knobs if knob.name == panel.drag):
                raise ValueError(f"drag={panel.drag!r} has names; a pointer moves along numbers")
            if panel.repeat:
                self._sizes(panel.repeat)

    def _check_probe(self) -> None:
        """Check the places of the probe, which are read out and so kept as they are."""
        if not self.probe:
            return
        data = self._array(self._probed, "probe")
        if data.dims != (self._probed,):
            raise ValueError(
                f"the probe moves on {self._probed!r}, whose array has that one dimension; "
                f"got {data.dims}"
            )
        places = data.array
        if (
            places.dtype.kind not in "iuf"
            or len(places) < 2
            or not (np.isfinite(places).all() and (np.diff(places.astype(np.float64)) > 0).all())
        ):
            raise ValueError(
                f"the probe moves on {self._probed!r}, whose array needs two or more increasing "
                f"numbers; got {places}"
            )
        if data.store in CODED:
            exact = {**self.data, self._probed: replace(data, store="f8", span=None)}
            object.__setattr__(self, "data", exact)

    def _check_fixed(self, panel: Panel) -> None:
        for dim, row in (panel.fixed or {}).items():
            size = self._sizes(dim)
            if not 0 <= row < size:
                raise ValueError(
                    f"fixed of panel {panel.title!r}: {dim!r} has the rows 0 to {size - 1}; "
                    f"got {row}"
                )

    def _check_mark(self, mark: Mark, panel: Panel) -> None:
        told = f"{mark.kind} in {panel.title!r}"
        fixed = self.fixed(mark, panel)
        free = {
            key: [dim for dim in self._array(name, f"{key} of {told}").dims if dim not in fixed]
            for key, name in mark.named.items()
        }
        first, *others = mark.named
        if mark.at_probe and not self.probe and mark.kind != "rule":
            raise ValueError(f"{told} needs a probe")
        if len(free[first]) not in mark.free:
            raise ValueError(
                f"{first} of {told} leaves the dimensions {free[first]} to draw; "
                f"expected {' or '.join(map(str, mark.free))} of them"
            )
        for key in others:
            if key in mark.loose:
                if len(free[key]) != 1:
                    raise ValueError(f"{key} of {told} needs one dimension; got {free[key]}")
            elif not set(free[key]) <= set(free[first]):
                raise ValueError(f"{key} of {told} has {free[key]}, but {first} has {free[first]}")
        mark.check(told)
        mark.check_arrays(told, {key: self.data[name] for key, name in mark.named.items()}, free)

    def _check_words(self, what: str, template: str) -> None:
        try:
            names = places(template)
        except ValueError as problem:
            raise ValueError(f"{what} of figure {self.name!r}: {problem}") from None
        for name in names:
            if name in self.controls and name != self._probed:
                continue
            data = self._array(name, what)
            chosen = set(self.controls) - ({self._probed} if what == "alt" else set())
            if rest := set(data.dims) - chosen:
                raise ValueError(f"{what} reads {name!r}, which leaves {sorted(rest)} to choose")
            if data.store in CODED:
                raise ValueError(
                    f"{what} reads {name!r}, stored as {data.store}; its digits need store='f4'"
                )
