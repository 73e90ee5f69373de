"""The slopes of a network, layer by layer, while it learns."""

import numpy as np

from rectified.activations import prelu
from rectified.experiments import Frames
from rectified.experiments.slopes import SMALL, WAYS
from rectified.numerics import Array
from rectified.plots import Axis, Data, Figure, Knob, Line, LiveFigure, Panel, Rule
from rectified.plots.words import show

OPENING = "one per unit"

REACH = 2.0
"""The activations are drawn from −2 to 2."""

LAYERS = ("first", "second")


def slopes(frames: Frames) -> LiveFigure:
    """Return the slopes of both layers over the steps, and the activations that they make.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.slopes`.
    """
    slope, steps = frames["slope"], frames["steps"].astype(int)
    ends = np.array([-REACH, 0, REACH])
    bends = np.array([prelu(ends, weight=w) for w in slope.ravel()]).reshape(*slope.shape, 3)
    data = {
        "when": Data(steps, ("when",)),
        "now": Data(steps, ("step",)),
        "z": Data(ends, ("z",)),
        "told": Data(_told(slope, steps, frames["right"]), ("way", "step"), "text"),
    }
    for i, layer in enumerate(LAYERS):
        over_time = slope[:, i].swapaxes(1, 2)
        data[layer] = Data(over_time, ("way", "unit", "when"))
        data[f"{layer}_bend"] = Data(bends[:, i], ("way", "step", "unit", "z"))
    low, high = slope.min() - 0.2, slope.max() + 0.2
    return LiveFigure(
        Figure(
            name="slopes",
            alt="The slopes of the units of two layers over the steps, and their activations at "
            "one step. {told}",
            data=data,
            knobs=[
                Knob(name="way", label="Slopes", values=list(WAYS), at=OPENING),
                Knob(
                    name="step",
                    label="Step",
                    values=steps.tolist(),
                    at=int(steps[-1]),
                    play="Let it learn",
                ),
            ],
            panels=[
                *(_over_time(layer, int(steps[-1]), low, high) for layer in LAYERS),
                _bends(),
            ],
            say="{told}",
            note="A line for each unit, 8 in a layer; one for all of them where they share a "
            "slope. Steep lines leave the lowest panel.",
        )
    )


def _over_time(layer: str, last: int, low: float, high: float) -> Panel:
    role = "value" if layer == LAYERS[0] else "slope"
    return Panel(
        title=f"slopes, {layer} layer",
        x=Axis(0, 1.06 * last, "step", [(at, str(at)) for at in range(0, last + 1, last // 2)]),
        y=Axis(low, high),
        height=210,
        narrow=True,
        drag="step",
        marks=[Rule(x="now"), Line(x="when", y=layer, role=role)],
    )


def _bends() -> Panel:
    first, second = LAYERS
    return Panel(
        title="the activations",
        x=Axis(-REACH, REACH, "z"),
        y=Axis(-2.5, 2.5),
        height=190,
        marks=[
            Line(x="z", y=f"{first}_bend", label=f"{first} layer"),
            Line(x="z", y=f"{second}_bend", role="slope", dash="dashed", label=f"{second} layer"),
        ],
    )


def _told(slope: Array, steps: Array, right: Array) -> Array:
    """Return the sentence of each frame."""

    def of_one(i: int, j: int) -> str:
        now = slope[i, :, j]
        parts = [
            f"{layer} layer {show(units.min().round(2))}"
            + (f" to {show(units.max().round(2))}" if np.ptp(units) else "")
            for layer, units in zip(LAYERS, now, strict=True)
        ]
        small = int(np.sum(np.abs(now) < SMALL))
        return (
            f"{list(WAYS)[i].capitalize()}, step {steps[j]}: {', '.join(parts)}; {small} of "
            f"{now.size} within ±{show(SMALL)}; {show(100 * right[i, j])} % right."
        )

    return np.array([[of_one(i, j) for j in range(steps.size)] for i in range(len(slope))])
