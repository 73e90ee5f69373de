"""The live plot of activations: value above, slope below, a probe, and the parameter's knob."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from rectified.activations import Activation
from rectified.plots.axes import Axis, hold
from rectified.plots.controls import Knob, Probe
from rectified.plots.curves import Curves, Overlay, overlay, sample_all
from rectified.plots.data import Data
from rectified.plots.fields import take
from rectified.plots.figure import Figure, Panel
from rectified.plots.live import LiveFigure
from rectified.plots.marks import DASHES, Fan, Line, Mark, Points, Spot, Tangent
from rectified.plots.palette import SERIES
from rectified.plots.words import show

Numbers = NDArray[np.float64]

VALUE_HEIGHT, SLOPE_HEIGHT = 220, 130

STARTS = (1.0, -2.0)
"""Where the probe may start: at the first at which the rows differ most."""

MOST = len(SERIES)
"""How many curves can be told apart."""


def explore(
    *activations: Activation | str,
    compare: Callable[[Any], ArrayLike] | None = None,
    at: float | None = None,
    name: str = "",
    **options: Any,
) -> LiveFigure:
    """Return a live plot of one activation or of several, with a probe for value and slope.

    A single one has a slider for its parameter, and shows the tangent.

    Parameters
    ----------
    *activations : Activation or str
        What to explore, or their names.
    compare : callable, optional
        Any function of x, such as your own implementation; its curve, and its slope by central
        differences, are laid over the reference. Where it fails, a sentence says how.
    at : float, optional
        Where the probe starts; where something happens if not given.
    name : str
        What the plot is called in a page's address; the activations' names if not given.
    **options
        ``span``, ``samples`` and parameters, as `rectified.plots.curves.sample` takes them.

    Raises
    ------
    TypeError, ValueError
        As `rectified.plots.curves.sample`; TypeError also where `compare` is not callable;
        ValueError for more curves than can be told apart.
    """
    most = MOST - (compare is not None)
    if not 1 <= len(activations) <= most:
        raise ValueError(f"expected 1 to {most} activations; got {len(activations)}")
    at = take(at, float | None, "at")
    name = take(name or "", str, "name")
    curves = sample_all(activations, **options)
    laid = None if compare is None else overlay(compare, curves[0].x)
    return LiveFigure(figure(curves, laid, at=at, name=name))


def figure(
    curves: list[Curves],
    laid: Overlay | None = None,
    *,
    at: float | None = None,
    name: str = "",
    live: bool = True,
) -> Figure:
    """Return the figure of some curves on one grid, with an overlay if there is one.

    Parameters
    ----------
    curves : list of Curves
        Each a series; a single one may have rows for a parameter.
    laid : Overlay, optional
        Another function.
    at, name
        As for `explore`.
    live : bool
        Whether there are a probe and a knob.
    """
    first, x = curves[0], curves[0].x
    series = [_Series(one, number, alone=len(curves) == 1) for number, one in enumerate(curves)]
    data = {"x": Data(x, ("x",), "f8")}
    for one in series:
        data |= one.data()
    above = [mark for one in series for mark in one.values()]
    below = [mark for one in series for mark in one.slopes()]
    title = f"{series[0].title}: value" if len(series) == 1 else "value"
    value_axis, slope_axis = (
        hold(np.concatenate([getattr(one, what).ravel() for one in curves]))
        for what in ("values", "slopes")
    )
    say = "; ".join(one.say(f"{one.title}(x)") for one in series)
    note = laid.problem if laid else ""
    if laid and laid.values is not None:
        value_axis = value_axis.make_room(hold(laid.values))
        data |= _laid(laid.name, laid.values, laid.slopes, value_axis, slope_axis)
        roles: Any = {"role": "compare", "dash": "dashed"}
        above.append(Line(x="x", y="laid", label=laid.name, **roles))
        say += "; {laid_name}(x) = {laid_value}"
        if "laid_slope" in data:
            below.append(Line(x="x", y="laid_slope_drawn", label=laid.name, **roles))
            say += ", slope = {laid_slope}"
    across = Axis(float(x[0]), float(x[-1]), "x")
    probe = Probe(name="x", label="Probe x", at=_start(first) if at is None else at)
    drag = "x" if live else ""
    if live:
        above += series[0].touching() if len(series) == 1 else []
        above += [Spot(x="x", y=one.key("value")) for one in series]
        below += [Spot(x="x", y=one.key("slope")) for one in series]
    knob = series[0].knob if len(series) == 1 else None
    moved = f"{knob.label} = {{{knob.name}}}, " if knob else ""
    return Figure(
        name=name or "-".join(one.activation.name for one in curves),
        alt="{description}",
        data=data | _words(curves),
        knobs=[knob] if knob else [],
        panels=[
            Panel(
                title=title,
                x=Axis(across.low, across.high),
                y=value_axis,
                marks=above,
                height=VALUE_HEIGHT,
                drag=drag,
            ),
            Panel(
                title="slope", x=across, y=slope_axis, marks=below, height=SLOPE_HEIGHT, drag=drag
            ),
        ],
        probe=probe if live else None,
        say=f"{moved}x = {{x}}, {say}.{{note}}" if live else "",
        note=note,
        listen=series[0].key("value") if live else "",
    )


class _Series:
    """One activation in a figure: its arrays, and the marks that show them."""

    def __init__(self, curves: Curves, number: int, *, alone: bool) -> None:
        self.curves, self.number, self.alone = curves, number, alone
        self.title = curves.activation.title
        self.rows = () if curves.parameter is None else (curves.parameter.name,)

    def key(self, what: str) -> str:
        """Return the name of an array of this series."""
        return f"{what}{self.number or ''}"

    @property
    def knob(self) -> Knob | None:
        """The slider of the parameter that the rows differ in."""
        curves = self.curves
        if curves.parameter is None:
            return None
        steps = curves.steps.tolist()
        name = curves.parameter.name
        return Knob(name=name, label=name, values=steps, at=steps[curves.default_step])

    def data(self) -> dict[str, Data]:
        """Return the arrays; each kink's slopes from the left, from the right and by convention."""
        curves, rows = self.curves, self.rows
        most = max(len(kinks) for kinks in curves.kinks)
        kinks = np.full((4, len(curves.kinks), most), np.nan)
        for i, row in enumerate(curves.kinks):
            for j, kink in enumerate(row):
                convention = curves.slopes[i, kink.point]
                kinks[:, i, j] = curves.x[kink.point], kink.left, kink.right, convention
        arrays = {"value": curves.values, "slope": curves.slopes}
        data = {
            self.key(name): Data(array if rows else array[0], (*rows, "x"), "f4")
            for name, array in arrays.items()
        }
        if most:
            dim = self.key("kink")
            data |= {
                self.key(name): Data(array if rows else array[0], (*rows, dim), "f8")
                for name, array in zip(("kink", "left", "right", "convention"), kinks, strict=True)
            }
        return data

    def _role(self, alone: str) -> str:
        return alone if self.alone else SERIES[self.number]

    def values(self) -> list[Mark]:
        """Return the curve of the value."""
        return [
            Line(
                x="x",
                y=self.key("value"),
                role=self._role("value"),
                label="" if self.alone else self.title,
                dash="" if self.alone else DASHES[self.number % len(DASHES)],
            )
        ]

    def slopes(self) -> list[Mark]:
        """Return the curve of the slope, and circles where it jumps."""
        role = self._role("slope")
        dash = "" if self.alone else DASHES[self.number % len(DASHES)]
        curve: Any = {"x": "x", "y": self.key("slope"), "role": role, "dash": dash}
        if not any(self.curves.kinks):
            return [Line(**curve)]
        at = self.key("kink")
        return [
            Line(**curve, breaks=at),
            Points(x=at, y=self.key("left"), role=role, shape="hollow"),
            Points(x=at, y=self.key("right"), role=role, shape="hollow"),
            Points(x=at, y=self.key("convention"), role=role, shape="full"),
        ]

    def touching(self) -> list[Mark]:
        """Return the tangent, and at a kink all the lines that touch the curve."""
        place = {"x": "x", "y": self.key("value")}
        tangent = Tangent(**place, slope=self.key("slope"))
        if not any(self.curves.kinks):
            return [tangent]
        ends = {key: self.key(name) for key, name in
                {"at": "kink", "low": "left", "high": "right"}.items()}  # fmt: skip
        return [Fan(**place, **ends), tangent]

    def say(self, name: str) -> str:
        """Return the template of what the probe reads."""
        return f"{name} = {{{self.key('value')}}}, slope = {{{self.key('slope')}}}"


def _start(curves: Curves) -> float:
    """Return where the probe starts: where moving the parameter moves the curve most."""
    points = [int(np.abs(curves.x - start).argmin()) for start in STARTS]
    spread = [float(np.ptp(curves.values[:, point])) for point in points]
    return float(curves.x[points[int(np.argmax(spread))]])


def _laid(
    name: str, values: Numbers, slopes: Numbers | None, value: Axis, slope: Axis
) -> dict[str, Data]:
    """Return the arrays of an overlay, what lies far outside moved to the edge."""
    data = {
        "laid": Data(value.clip(values), ("x",)),
        "laid_value": Data(values, ("x",), "f4"),
        "laid_name": Data(np.array(name), (), "text"),
    }
    if slopes is not None:
        data["laid_slope"] = Data(slopes, ("x",), "f4")
        data["laid_slope_drawn"] = Data(slope.clip(slopes), ("x",))
    return data


def _words(curves: list[Curves]) -> dict[str, Data]:
    """Return what is said: of each row as a whole, and at its kinks."""
    rows = () if curves[0].parameter is None else (curves[0].parameter.name,)
    descriptions = [
        " ".join(one.describe(row) for one in curves) for row in range(len(curves[0].steps))
    ]
    notes = np.full(curves[0].values.shape, "", dtype=object)
    for one in curves:
        for row, kinks in enumerate(one.kinks):
            for kink in kinks:
                low, high = sorted((kink.left, kink.right))
                notes[row, kink.point] += (
                    (
                        f" A kink: a line of every slope from {show(low)} to {show(high)} touches "
                        f"the curve here; the convention is {show(one.slopes[row, kink.point])}."
                    )
                    if len(curves) == 1
                    else f" {one.activation.title} has a kink here."
                )
    said = {
        "description": (np.array(descriptions), rows),
        "note": (notes.astype(str), (*rows, "x")),
    }
    return {
        name: Data(array if rows else array[0], dims, "text")
        for name, (array, dims) in said.items()
    }
