"""A figure come alive: an ipywidget in Jupyter, and the same in a page without a kernel.

The ``text/html`` output carries the static frame and the packed arrays. A published page hands
both to the module that anywidget runs in a notebook.
"""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import anywidget
import numpy as np
import traitlets
from numpy.typing import ArrayLike

from rectified.plots.controls import nearest
from rectified.plots.figure import Figure
from rectified.plots.frame import frame
from rectified.plots.style import SHEET, framed


class _Step(traitlets.Float[float, Any]):
    """A number that moves to the nearest of some steps."""

    def __init__(self, steps: ArrayLike) -> None:
        self.steps = np.asarray(steps, dtype=np.float64)
        super().__init__(float(self.steps[0]))

    def validate(self, obj: Any, value: Any) -> float:
        plain = value.item() if isinstance(value, np.number) else value
        number = super().validate(obj, plain)
        if np.isnan(number):
            self.error(obj, value)
        return float(self.steps[nearest(self.steps, number)])


class LiveFigure(anywidget.AnyWidget):
    """A figure that a reader moves.

    It has a trait for each knob and for the probe, by their names, which holds the value that
    is chosen; a number that is set is moved to the nearest step. Observe or link them as with
    any ipywidget.

    Parameters
    ----------
    figure : Figure
        What to show.

    Raises
    ------
    TypeError
        If it is no `Figure`.
    ValueError
        If a control has the name of something that every widget has.
    """

    _esm = Path(__file__).parent / "figure.js"
    _css = SHEET

    spec = traitlets.Dict(read_only=True).tag(sync=True)

    def __init__(self, figure: Figure) -> None:
        if not isinstance(figure, Figure):
            raise TypeError(f"expected a Figure; got {figure!r}")
        self.figure = figure
        chosen = {knob.name: list(knob.values)[knob.start] for knob in figure.knobs}
        if figure.probe:
            name = figure.probe.name
            chosen[name] = float(figure.data[name].drawn[figure.start[name]])
        for name in chosen:
            if name in {*dir(type(self)), *vars(self)}:
                raise ValueError(f"a control cannot be called {name!r}, as a widget has that")
        self.add_traits(**{name: self._trait(name).tag(sync=True) for name in chosen})
        self.set_trait("spec", {**figure.spec(), "frame": frame(figure)})
        super().__init__(**chosen)
        self._opening = self._chosen

    def _trait(self, name: str) -> Any:
        for knob in self.figure.knobs:
            if knob.name == name:
                if knob.named:
                    return traitlets.Enum(knob.values, default_value=knob.values[knob.start])
                return _Step(knob.values)
        return _Step(self.figure.data[name].drawn)

    @property
    def _chosen(self) -> dict[str, Any]:
        """What each control stands at."""
        return {name: getattr(self, name) for name in self.figure.controls}

    @property
    def _now(self) -> Figure:
        """The figure, opening where the controls stand."""
        figure = self.figure
        probe = figure.probe and replace(figure.probe, at=getattr(self, figure.probe.name))
        knobs = [replace(knob, at=getattr(self, knob.name)) for knob in figure.knobs]
        return replace(figure, knobs=knobs, probe=probe)

    def __repr__(self) -> str:
        figure = self._now
        return " ".join(filter(None, [figure.said(figure.alt), figure.note]))

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle: Any = super()._repr_mimebundle_(**kwargs)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        return {**data, "text/plain": repr(self), "text/html": self._repr_html_()}, metadata

    def _repr_html_(self) -> str:
        """Return what a page without a kernel needs: the static frame and the data."""
        chosen = self._chosen
        spec = {key: value for key, value in self.spec.items() if key != "frame"}
        first = self.spec["frame"] if chosen == self._opening else frame(self._now)
        data = json.dumps({"spec": spec, **chosen}, separators=(",", ":"), allow_nan=False)
        script = data.replace("<", r"\u003c")  # no tag inside
        return framed(
            f'{first}<script type="application/json">{script}</script>',
            f' id="fig-{self.figure.name}" data-rectified-figure',
        )
