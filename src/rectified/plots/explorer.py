"""The live explorer: Python computes the curves, `explorer.js` draws them and picks frames.

In Jupyter it is an ipywidget. In a published page, with no kernel, the ``text/html``
output carries the same data to the same module.
"""

import base64
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anywidget
import numpy as np
import traitlets
from matplotlib.ticker import MaxNLocator
from numpy.typing import ArrayLike

from rectified.activations import Activation
from rectified.numerics import Array
from rectified.plots import palette
from rectified.plots.curves import Curves, sample, sample_function
from rectified.plots.figure import draw, limits, themed

HERE = Path(__file__).parent


class Explorer(anywidget.AnyWidget):
    """A plot with a probe point and, where there is a parameter, its slider.

    Made by `explore`. Observe or link its traits as with any ipywidget.

    Parameters
    ----------
    curves : Curves
        The evaluated reference.
    compare : ndarray, shape (n,), optional
        Another function's values on the same grid.
    compare_label : str
        The name of that function.

    Attributes
    ----------
    x : float
        Where the probe is, always a point of the grid.
    parameter : float
        The value of the parameter's slider; 0 where there is none.
    """

    _esm = HERE / "explorer.js"
    _css = palette.css() + (HERE / "explorer.css").read_text("utf-8")

    spec = traitlets.Dict(read_only=True).tag(sync=True)
    x = traitlets.Float(0.0).tag(sync=True)
    parameter = traitlets.Float(0.0).tag(sync=True)

    def __init__(
        self, curves: Curves, compare: Array | None = None, compare_label: str = ""
    ) -> None:
        self.curves = curves
        self.set_trait("spec", _spec(curves, compare, compare_label))
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
        return self.curves.describe()

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle: Any = super()._repr_mimebundle_(**kwargs)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        return {**data, "text/plain": repr(self), "text/html": self._repr_html_()}, metadata

    def _repr_html_(self) -> str:
        """Return what a page without a kernel needs: the static figure and the data."""
        state = {"spec": self.spec, "x": self.x, "parameter": self.parameter}
        data = json.dumps(state, separators=(",", ":")).replace("</", "<\\/")
        figure = themed(draw(self.curves), self.curves.describe())
        return (
            f"<style>{palette.css()}</style>"
            f'<div class="rectified-plot" data-rectified-explorer>{figure}'
            f'<script type="application/json">{data}</script></div>'
        )


def explore(
    activation: Activation, *, compare: Callable[[Any], ArrayLike] | None = None, **options: Any
) -> Explorer:
    """Return a live plot of an activation, with a probe for value, slope and tangent.

    Parameters
    ----------
    activation : Activation
        What to explore.
    compare : callable, optional
        Any function of x, such as your own implementation; its curve is laid over the
        reference.
    **options
        ``span``, ``samples`` and parameters, as `rectified.plots.curves.sample` takes them.

    Raises
    ------
    TypeError, ValueError
        As `rectified.plots.curves.sample`; also where `compare` is not a function that
        returns one real number for each x.
    """
    curves = sample(activation, **options)
    if compare is None:
        return Explorer(curves)
    return Explorer(
        curves, sample_function(compare, curves.x), getattr(compare, "__name__", "yours")
    )


def _spec(curves: Curves, compare: Array | None, compare_label: str) -> dict[str, Any]:
    """Return all that the module draws, as JSON."""
    values = curves.values if compare is None else np.vstack([curves.values, compare])
    parameter = curves.parameter
    return {
        "title": curves.activation.title,
        "description": curves.describe(),
        "x": _packed(curves.x, "<f8"),
        "values": _packed(curves.values, "<f4"),
        "slopes": _packed(curves.slopes, "<f4"),
        "axes": {
            "x": _axis(float(curves.x[0]), float(curves.x[-1])),
            "value": _axis(*limits(values)),
            "slope": _axis(*limits(curves.slopes)),
        },
        "kinks": curves.kinks,
        "parameter": parameter and {"name": parameter.name, "steps": curves.steps.tolist()},
        "compare": None
        if compare is None
        else {"label": compare_label, "values": _packed(compare, "<f4")},
    }


def _axis(low: float, high: float) -> dict[str, Any]:
    ticks = MaxNLocator(nbins=5, steps=[1, 2, 5, 10]).tick_values(low, high)
    return {"range": [low, high], "ticks": [float(t) for t in ticks if low <= t <= high]}


def _packed(array: Array, dtype: str) -> str:
    """Return an array's bytes in base64, little-endian as the module expects."""
    return base64.b64encode(array.astype(dtype).tobytes()).decode("ascii")
