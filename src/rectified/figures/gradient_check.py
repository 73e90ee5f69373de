"""Gradient check: one's own gradients by all weights and biases, computed over measured."""

from collections.abc import Callable
from typing import Any

import numpy as np

from rectified.activations import relu
from rectified.calls import apply
from rectified.networks import mlp
from rectified.numerics import Array
from rectified.plots import Axis, Data, Figure, Line, LiveFigure, Panel, Points, hold

Function = Callable[..., object]

SIZES, EXAMPLES, STEP = (2, 5, 4, 1), 6, 1e-5
"""A network small enough to measure each of its gradients, and how far each weight is moved."""

DIGITS = 7
"""Gradients that agree to so many digits are the same but for rounding."""

SHOWN = 6
"""Digits behind the point that are drawn: those that no rounding touches."""

SMALL = 1e-300


def gradient_check(forward: Function, backward: Function, numeric: Function) -> LiveFigure:
    """Return a dot for each weight and bias: measured across, by the way back up.

    Where the two agree, all dots lie on the diagonal.

    Parameters
    ----------
    forward, backward, numeric : callable
        Somebody's ``forward_pass(weights, biases, x)``, ``backward_pass(weights, z, a, y)`` and
        ``numeric_gradient(weights, biases, x, y, h)``. They may fail in any way, which the figure
        then says.
    """
    rng = np.random.default_rng(4)
    net = mlp(SIZES, relu, rng=rng, bias="he")
    weights, biases = (
        [array for name, array in net.parameters.items() if name.endswith(end)]
        for end in ("weight", "bias")
    )
    x, y = rng.normal(size=(EXAMPLES, SIZES[0])), rng.normal(size=(EXAMPLES, SIZES[-1]))
    problems: list[str] = []

    def asked(function: Function, *arguments: object) -> Any:
        answer = apply(function, arguments)
        if answer.problem:
            problems.append(f"{answer.name} {answer.problem}")
        return answer.data

    measured = _flat(asked(numeric, weights, biases, x, y, STEP), weights, biases)
    there = asked(forward, weights, biases, x)
    computed = None
    if isinstance(there, tuple) and [type(part) for part in there] == [tuple, tuple]:
        z, a = map(list, there)
        computed = _flat(asked(backward, weights, z, a, y), weights, biases)
    if measured is None or computed is None:
        return _figure(None, None, [*problems, "Some gradients do not have the right shapes."][0])
    apart = np.abs(measured - computed).max() / np.abs(measured).max(initial=SMALL)
    told = f"The {measured.size} weights and biases agree to {DIGITS} digits."
    if apart > 10.0**-DIGITS:
        told = f"The largest difference is {apart:.2g} times the largest measured gradient."
    return _figure(measured, computed, told)


def _flat(gradients: Any, weights: list[Array], biases: list[Array]) -> Array | None:
    """Return all numbers of two lists of arrays in a row; None where shapes do not fit."""
    try:
        found = [np.asarray(one, dtype=float) for part in gradients for one in part]
    except (TypeError, ValueError):
        return None
    if [one.shape for one in found] != [one.shape for one in (*weights, *biases)]:
        return None
    flat: Array = np.concatenate([one.ravel() for one in found])
    return flat if np.isfinite(flat).all() else None


def _figure(measured: Array | None, computed: Array | None, told: str) -> LiveFigure:
    across = hold([-1.0, 1.0] if measured is None else np.round(measured, SHOWN))
    ends = np.array([across.low, across.high])
    data = {"ends": Data(ends, ("end",))}
    marks: list[Line | Points] = [Line(x="ends", y="ends", role="muted", dash="dashed")]
    if measured is not None and computed is not None:
        data["measured"] = Data(np.round(measured, SHOWN), ("number",))
        data["computed"] = Data(np.round(across.clip(computed), SHOWN), ("number",))
        marks.append(Points(x="measured", y="computed", role="compare", label="a weight or a bias"))
    return LiveFigure(
        Figure(
            name="gradient-check",
            alt="The gradient by each weight and bias as the way back gives it, over the same "
            "gradient measured by central differences; where they agree, on the diagonal.",
            data=data,
            panels=[
                Panel(
                    title="by the way back",
                    x=Axis(across.low, across.high, "measured"),
                    y=across,
                    height=240,
                    marks=marks,
                )
            ],
            note=told,
        )
    )
