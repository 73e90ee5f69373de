"""Bend it: what nets of one, two and five hidden layers learn, as the slope on the left falls."""

import numpy as np

from rectified.activations import leaky_relu
from rectified.experiments import Frames
from rectified.experiments.bend import WIDTH
from rectified.experiments.plane import X, Y
from rectified.figures.plane import plane
from rectified.numerics import Array
from rectified.plots import (
    Axis,
    Data,
    Figure,
    Guess,
    Knob,
    Line,
    LiveFigure,
    Panel,
    Points,
    Predict,
    Rule,
)

SHAPES = {1.0: " No bend.", 0.0: " This is ReLU.", -1.0: " This is the absolute value."}
"""What is said of a slope that has a name."""

REACH = 2
"""The activation is drawn from −2 to 2."""


def bend(frames: Frames) -> LiveFigure:
    """Return an activation, the plane as a net with it divides it, and the accuracy everywhere.

    It opens where there is no bend, at five hidden layers: so deep, and the boundary is a
    straight line. The slider starts at its right end, so that it and the rule over the accuracy
    move the same way. The plane comes after the activation: on a phone, it and the slider are in
    view together.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.bend`.
    """
    slopes, order = np.unique(frames["slopes"].round(6), return_index=True)
    depths = [str(depth) for depth in frames["depths"]]
    right = 100 * frames["accuracy"][:, :, order]
    boundary = frames["boundary"][:, order]
    used = int(np.flatnonzero(np.isfinite(boundary).any(axis=(0, 1, 3))).max()) + 1
    x, y = frames["points"].T
    z = np.linspace(-REACH, REACH, 5)
    each = ("layers", "slope")
    return LiveFigure(
        Figure(
            name="bend",
            alt="The activation; two moons in a plane, coloured by what a net says of each place, "
            "with its boundary; the accuracy against the slope. {told}",
            data={
                "plane": Data(
                    frames["image"][:, order] / 254, (*each, "row", "column"), "u1", span=(0, 1)
                ),
                "boundary_x": Data(boundary[:, :, :used, 0], (*each, "vertex"), span=X),
                "boundary_y": Data(boundary[:, :, :used, 1], (*each, "vertex"), span=Y),
                "point_x": Data(x, ("point",)),
                "point_y": Data(y, ("point",)),
                "class_0": Data(frames["classes"] == 0, ("point",), "b1"),
                "class_1": Data(frames["classes"] == 1, ("point",), "b1"),
                "z": Data(z, ("z",)),
                "activation": Data(
                    [leaky_relu(z, negative_slope=a) for a in slopes], ("slope", "z")
                ),
                "at": Data(slopes, ("at",)),
                "each_at": Data(np.broadcast_to(slopes, right.shape[::2]), ("seed", "at")),
                "each": Data(right, ("seed", "layers", "at")),
                "mean": Data(right.mean(axis=0), ("layers", "at")),
                "line": Data(np.full(slopes.size, 100 * frames["line_accuracy"].mean()), ("at",)),
                "now": Data(slopes, ("slope",)),
                "told": Data(_told(slopes, depths, right), each, "text"),
            },
            knobs=[
                Knob(name="slope", label="Slope on the left", values=slopes.tolist(), at=1.0),
                Knob(name="layers", label="Hidden layers", values=depths, at=depths[-1]),
            ],
            panels=[
                _activation(),
                plane(
                    Line(x="boundary_x", y="boundary_y", role="compare", label="boundary"),
                    height=225,
                ),
                _accuracy(),
            ],
            say="{told}",
            note="Dots on the lowest panel: one net each, trained from its own random start; the "
            "line is their mean.",
            predict=_predict(depths[-1]),
        )
    )


def _activation() -> Panel:
    return Panel(
        title="the activation",
        x=Axis(-REACH, REACH),
        y=Axis(-REACH, REACH),
        height=225,
        narrow=True,
        marks=[Line(x="z", y="activation")],
    )


def _accuracy() -> Panel:
    return Panel(
        title="accuracy, in %",
        x=Axis(-1.05, 1.05, "slope on the left"),
        y=Axis(74, 102, "", [(tick, str(tick)) for tick in (80, 90, 100)]),
        height=140,
        drag="slope",
        marks=[
            Rule(x="now", role="compare"),
            Line(x="at", y="line", role="muted", dash="dashed", label="best straight line"),
            Line(x="at", y="mean", label="mean"),
            Points(x="each_at", y="each", role="slope", label="each net"),
        ],
    )


def _told(slopes: Array, depths: list[str], right: Array) -> Array:
    """Return the sentence of each frame."""

    def of_one(slope: float, depth: str, each: Array) -> str:
        layers = f"{depth} hidden layer{'s' * (depth != '1')}"
        spread = f"{each.min():g} to {each.max():g} %, {each.mean():.1f} % in the mean"
        got = f"all {each.size} nets get 100 %" if each.min() == 100 else (
            f"{each.size} nets get {spread}")  # fmt: skip
        told = f"Slope {slope:g} on the left, {layers}: {got}.{SHAPES.get(slope, '')}"
        return told.replace("-", "−")

    return np.array(
        [
            [of_one(slope, depth, right[:, i, j]) for j, slope in enumerate(slopes.tolist())]
            for i, depth in enumerate(depths)
        ]
    )


def _predict(depth: str) -> Predict:
    return Predict(
        question=f"A net has {depth} hidden layers of {WIDTH} units, and an activation that is "
        "one straight line, f(x) = x. Which boundary can it draw between two moons?",
        guesses=[
            Guess(
                text="A curve: so many layers can follow the moons",
                reply="It stays a straight line. More layers, more weights, the same line.",
            ),
            Guess(
                text="One straight line",
                reply="One line, however deep the net is. Now pull the slope to the left.",
                right=True,
            ),
            Guess(
                text="Straight pieces, one for each layer",
                reply="There is one piece alone. Layers without a bend have no joint at which "
                "one piece could meet the next.",
            ),
        ],
    )
