"""What passes: the output of each gated unit over gate and value, and two cuts through it."""

import numpy as np

from rectified.activations import GATED
from rectified.numerics import Array
from rectified.plots import (
    Axis,
    Data,
    Figure,
    Guess,
    Image,
    Knob,
    Line,
    LiveFigure,
    Panel,
    Points,
    Predict,
    Rule,
    hold,
)

VALUES, GATES = np.linspace(-2, 2, 9), np.linspace(-3, 3, 25)
"""Where the two knobs can stand, and what the axes span."""


def gates() -> LiveFigure:
    """Return an image of v · a(g) over the gate g and the value v, and its cuts along both.

    It opens at a negative v, which turns the gate's curve upside down. Nothing is trained: all
    is asked of `rectified.activations.GATED`.
    """
    rows, columns = (_centres(steps, 2 * steps.size) for steps in (VALUES, GATES))
    curve = np.linspace(GATES[0], GATES[-1], 6 * (GATES.size - 1) + 1)
    ends = VALUES[[0, -1]]
    at = ("gate", "v", "g")
    along_g = _each(VALUES, curve)
    output = _each(VALUES, GATES)
    most = float(np.max(np.abs(along_g)))
    return LiveFigure(
        Figure(
            name="gates",
            alt="The output of {gate} in a plane, coloured blue below 0 and orange above, the "
            "gate g to the right and the value v upward; beside it the output along g, a bent "
            "curve, and along v, a straight line. Shown: v = {v}, g = {g}.",
            data={
                "plane": Data(
                    _each(rows, columns), ("gate", "row", "column"), "u1", span=(-most, most)
                ),
                "curve": Data(curve, ("along",)),
                "along_g": Data(along_g, ("gate", "v", "along")),
                "opening_curve": Data(_each(np.ones(1), curve)[:, 0], ("gate", "along")),
                "end": Data(ends, ("end",)),
                "along_v": Data(np.swapaxes(_each(ends, GATES), 1, 2), ("gate", "g", "end")),
                "across": Data(GATES[[0, -1]], ("side",)),
                "level": Data(np.tile(VALUES[:, None], 2), ("v", "side")),
                "at_g": Data(GATES, ("g",)),
                "at_v": Data(VALUES, ("v",)),
                "output": Data(output, at, "f4"),
                "opening": Data(_each(np.ones(1), GATES)[:, 0], ("gate", "g"), "f4"),
                "by_g": Data(_slope(VALUES, GATES), at, "f4"),
            },
            knobs=[
                Knob(
                    name="gate",
                    label="Unit",
                    values=[unit.title for unit in GATED],
                    at=GATED[-1].title,
                ),
                Knob(name="g", label="Gate g", values=GATES.tolist(), at=1.5),
                Knob(name="v", label="Value v", values=VALUES.tolist(), at=-1.5),
            ],
            panels=[_plane(), _along_g(along_g), _along_v(along_g)],
            say="{gate} at v = {v}, g = {g}: the gate lets {opening} of v pass, so the output is "
            "{output}. Its slope along v is {opening}, along g {by_g}.",
            note="Blue is below 0, orange above, nothing in between; one scale for all units. "
            "Dashed: what the gate lets pass, which is the output for v = 1.",
            predict=_predict(),
        )
    )


def _centres(steps: Array, count: int) -> Array:
    """Return the middles of so many cells between the first step and the last."""
    edges = np.linspace(steps[0], steps[-1], count + 1)
    return (edges[:-1] + edges[1:]) / 2


def _each(values: Array, gates: Array) -> Array:
    """Return the output of every unit over a grid: unit, value, gate."""
    return np.array([unit(_grid(values, gates))[..., 0] for unit in GATED])


def _slope(values: Array, gates: Array) -> Array:
    """Return the slope along the gate, likewise."""
    grid = _grid(values, gates)
    return np.array([unit.derivative(grid, wrt="gate")[..., 0] for unit in GATED])


def _grid(values: Array, gates: Array) -> Array:
    """Return what a unit takes at every place of a grid: value and gate last."""
    return np.stack(np.meshgrid(values, gates, indexing="ij"), axis=-1)


def _plane() -> Panel:
    return Panel(
        title="the output, over g and v",
        x=Axis(GATES[0], GATES[-1], "g"),
        y=Axis(VALUES[0], VALUES[-1], "v"),
        height=160,
        drag="g",
        marks=[
            Image(cells="plane", palette="diverging", upward=True, smooth=True),
            Line(x="across", y="level", role="muted", thin=True),
            Rule(x="at_g"),
            Points(x="at_g", y="at_v", role="compare"),
        ],
    )


def _along_g(output: Array) -> Panel:
    return Panel(
        title="along g",
        x=Axis(GATES[0], GATES[-1], "g"),
        y=hold(output),
        height=140,
        narrow=True,
        drag="g",
        marks=[
            Line(x="curve", y="opening_curve", role="muted", dash="dashed", label="a(g)"),
            Line(x="curve", y="along_g", label="v · a(g)"),
            Points(x="at_g", y="output", role="compare"),
        ],
    )


def _along_v(output: Array) -> Panel:
    return Panel(
        title="along v",
        x=Axis(VALUES[0], VALUES[-1], "v"),
        y=hold(output),
        height=140,
        narrow=True,
        drag="v",
        marks=[
            Line(x="end", y="along_v", role="slope", label="v · a(g)"),
            Points(x="at_v", y="output", role="compare"),
        ],
    )


def _predict() -> Predict:
    return Predict(
        question="A SwiGLU unit gets two numbers and returns v · SiLU(g). You hold the gate g "
        "where it is and turn v. Along what does the output run?",
        guesses=[
            Guess(
                text="Along SiLU: it is the activation",
                reply="SiLU is applied to g, and g stands still. Look at the last panel, then "
                "turn g.",
            ),
            Guess(
                text="Along a parabola, since two numbers are multiplied",
                reply="Only if both moved together. One of them stands still: look at the last "
                "panel.",
            ),
            Guess(
                text="Along a straight line",
                reply="A straight line, whatever the unit. The gate sets how steep it is.",
                right=True,
            ),
        ],
    )
