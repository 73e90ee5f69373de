"""Six nets that fail, as a doctor sees them, and the same nets mended."""

import numpy as np

from rectified.experiments import Frames
from rectified.figures.plane import plane
from rectified.numerics import Array
from rectified.plots import (
    Axis,
    Bars,
    Data,
    Figure,
    Knob,
    Line,
    LiveFigure,
    Panel,
    Points,
    powers,
)
from rectified.plots.words import show

STATES = ("as found", "mended")
MIDDLE = 100
"""A step whose loss is told besides the first and the last."""

PALE = (-0.75, 1.75)
"""The probabilities that would be full of colour; so points of a class show on their own side."""
LOWEST, HIGHEST = -8, 3
"""The powers of ten between which signal and gradient are drawn."""


def diagnosis(frames: Frames) -> LiveFigure:
    """Return what each net says of the plane, how its units fire, and what passes its layers.

    It opens on the first net as found. No word of it names a cause.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.diagnosis`.
    """
    x, y = frames["points"].T
    units = frames["units"].astype(float)
    _, _, depth = frames["signals"].shape
    bins = units.shape[-1]
    numbers = list(range(1, len(units) + 1))
    data = {
        "plane": Data(frames["image"] / 254, ("net", "state", "row", "column"), "u1", span=PALE),
        "point_x": Data(x, ("point",)),
        "point_y": Data(y, ("point",)),
        "class_0": Data(frames["classes"] == 0, ("point",), "b1"),
        "class_1": Data(frames["classes"] == 1, ("point",), "b1"),
        "layer": Data(np.arange(1, depth + 1), ("layer",)),
        "edges": Data(np.arange(bins + 1), ("edge",)),
        "units": Data(
            100 * units / units.sum(axis=-1, keepdims=True), ("net", "state", "bin"), span=(0, 100)
        ),
        "told": Data(_told(frames), ("net", "state"), "text"),
    }
    for name in ("signals", "gradients"):
        with np.errstate(divide="ignore"):
            data[name] = Data(_within(np.log10(frames[name])), ("net", "state", "layer"))
    return LiveFigure(
        Figure(
            name="diagnosis",
            alt="What a net says of each place of the plane, on how many of the examples its "
            "hidden units fire, and the size of signal and gradient in each layer. {told}",
            data=data,
            knobs=[
                Knob(name="net", label="Net", values=numbers),
                Knob(name="state", label="The net", values=STATES),
            ],
            panels=[plane(height=220), _units(bins), _layers(depth)],
            say="{told}",
            note="The plane: circles are class 0, squares class 1; the fainter the colour, the "
            "nearer to one half. Hidden units: counted by the share of the examples on which their "
            "weighted sum z is positive. Layer by layer: the root mean square of what each hidden "
            "layer hands on, and of the gradient by its "
            f"z; below 1e−{-LOWEST} at the edge, and none where it is 0.",
        )
    )


def _within(power: Array) -> Array:
    """Return powers of ten moved into the panel; an infinite one, of 0, becomes NaN."""
    return np.where(np.isfinite(power), np.clip(power, LOWEST, HIGHEST), np.nan)


def _told(frames: Frames) -> Array:
    """Return the log of each net in a sentence, of the seed that is filmed."""
    steps = frames["steps"].tolist()

    def sentence(net: int, state: int) -> str:
        first, middle, last = (
            show(round(float(frames["log"][net, state, i]), 3))
            for i in (0, steps.index(MIDDLE), -1)
        )
        right = show(100 * float(frames["accuracy"][0, net, state]))
        low, high = (
            show(float(f"{frames[name][0, net, state]:.2g}")) for name in ("lowest", "highest")
        )
        return (
            f"Net {net + 1}, {STATES[state]}: loss {first} first, {middle} after {MIDDLE} steps, "
            f"{last} after {steps[-1]}; {right} % right; outputs from {low} to {high}."
        )

    return np.array(
        [
            [sentence(net, state) for state in range(len(STATES))]
            for net in range(len(frames["log"]))
        ]
    )


def _units(bins: int) -> Panel:
    marks = [(0.5, "none"), (bins / 2, "half of them"), (bins - 0.5, "all")]
    return Panel(
        title="hidden units, in %",
        x=Axis(0, bins, "fire on so many of the examples", marks),
        y=Axis(0, 100, "", [(at, str(at)) for at in (0, 25, 50, 75, 100)]),
        height=220,
        narrow=True,
        marks=[Bars(edges="edges", heights="units", role="fourth")],
    )


def _layers(depth: int) -> Panel:
    return Panel(
        title="layer by layer",
        x=Axis(0.5, depth + 0.5, "hidden layer", [(at, str(at)) for at in range(1, depth + 1)]),
        y=powers(LOWEST, HIGHEST, every=3),
        height=150,
        marks=[
            Line(x="layer", y="signals", label="signal"),
            Points(x="layer", y="signals"),
            Line(x="layer", y="gradients", role="slope", dash="dashed", label="gradient"),
            Points(x="layer", y="gradients", role="slope", shape="square"),
        ],
    )
