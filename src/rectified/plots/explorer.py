"""The live explorer: Python computes the curves, `explorer.js` draws them and picks frames.

In Jupyter it is an ipywidget. In a published page, with no kernel, the ``text/html``
output carries the same data to the same module.
"""

import base64
import json
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import anywidget
import numpy as np
import traitlets
from numpy.typing import ArrayLike

from rectified.activations import Activation
from rectified.numerics import Array
from rectified.plots.axes import Axis, axes
from rectified.plots.curves import Curves, Overlay, overlay, sample
from rectified.plots.style import SHEET, framed
from rectified.plots.svg import label, svg

HERE = Path(__file__).parent


class Explorer(anywidget.AnyWidget):
    """A plot with a probe point and, where there is a parameter, its slider.

    Made by `explore`. Observe or link its traits as with any ipywidget.

    Parameters
    ----------
    curves : Curves
        The evaluated reference.
    compare : Overlay, optional
        Another function on the same grid.

    Attributes
    ----------
    x : float
        Where the probe is, always a point of the grid.
    parameter : float
        The value of the parameter's slider; 0 where there is none.
    """

    _esm = HERE / "explorer.js"
    _css = SHEET

    spec = traitlets.Dict(read_only=True).tag(sync=True)
    x = traitlets.Float(0.0).tag(sync=True)
    parameter = traitlets.Float(0.0).tag(sync=True)

    def __init__(self, curves: Curves, compare: Overlay | None = None) -> None:
        self.curves = curves
        self.compare = compare
        self.set_trait("spec", _spec(curves, compare))
        start = curves.x[np.abs(curves.x - 1).argmin()]
        step = 0.0 if curves.parameter is None else curves.steps[curves.default_step]
        super().__init__(x=float(start), parameter=float(step))

    @traitlets.validate("x")
    def _on_grid(self, proposal: dict[str, Any]) -> float:
        grid = self.curves.x
        return float(grid[np.abs(grid - proposal["value"]).argmin()])

    @traitlets.validate("parameter")
    def _on_step(self, proposal: dict[str, Any]) -> float:
        if self.curves.parameter is None:
            return 0.0
        steps = self.curves.steps
        return float(steps[np.abs(steps - proposal["value"]).argmin()])

    def __repr__(self) -> str:
        return self.curves.describe(self.compare)

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle: Any = super()._repr_mimebundle_(**kwargs)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        return {**data, "text/plain": repr(self), "text/html": self._repr_html_()}, metadata

    def _repr_html_(self) -> str:
        """Return what a page without a kernel needs: the static figure and the data."""
        state = {"spec": self.spec, "x": self.x, "parameter": self.parameter}
        data = json.dumps(state, separators=(",", ":")).replace("<", r"\u003c")  # no tag inside
        caption = (
            f'<p class="rectified-compare">{escape(self.compare.caption)}</p>'
            if self.compare
            else ""
        )
        return framed(
            f"{svg(self.curves, self.compare)}{caption}"
            f'<script type="application/json">{data}</script>',
            attributes=" data-rectified-explorer",
        )


def explore(
    activation: Activation | str,
    *,
    compare: Callable[[Any], ArrayLike] | None = None,
    **options: Any,
) -> Explorer:
    """Return a live plot of an activation, with a probe for value, slope and tangent.

    Parameters
    ----------
    activation : Activation or str
        What to explore, or its name.
    compare : callable, optional
        Any function of x, such as your own implementation; its curve is laid over the
        reference. Where it fails, a sentence under the plot says how.
    **options
        ``span``, ``samples`` and parameters, as `rectified.plots.curves.sample` takes them.

    Raises
    ------
    TypeError, ValueError
        As `rectified.plots.curves.sample`; TypeError also where `compare` is not callable.
    """
    curves = sample(activation, **options)
    return Explorer(curves, None if compare is None else overlay(compare, curves.x))


def _spec(curves: Curves, compare: Overlay | None) -> dict[str, Any]:
    """Return all that the module draws, as JSON."""
    ranges = axes(curves, compare)
    parameter = curves.parameter
    return {
        "title": curves.activation.title,
        "description": curves.describe(compare),
        "x": _packed(curves.x, "<f8"),
        "values": _packed(curves.values, "<f4"),
        "slopes": _packed(curves.slopes, "<f4"),
        "axes": {name: _axis(getattr(ranges, name)) for name in ("x", "value", "slope")},
        "kinks": curves.kinks,
        "parameter": parameter and {"name": parameter.name, "steps": curves.steps.tolist()},
        "compare": None
        if compare is None
        else {
            "caption": compare.caption,
            "values": None
            if compare.values is None
            else _packed(ranges.value.clip(compare.values), "<f4"),
        },
    }


def _axis(axis: Axis) -> dict[str, Any]:
    return {
        "range": [axis.low, axis.high],
        "ticks": [[tick, label(tick)] for tick in axis.ticks],
    }


def _packed(array: Array, dtype: str) -> str:
    """Return an array's bytes in base64, little-endian as the module expects."""
    with np.errstate(over="ignore"):  # beyond single precision is infinite, where the pen lifts
        numbers = array.astype(dtype)
    return base64.b64encode(numbers.tobytes()).decode("ascii")
