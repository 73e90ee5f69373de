"""Bend it: what nets of one, two and five hidden layers learn as their activation bends."""

import itertools

import numpy as np

from rectified.activations import leaky_relu
from rectified.experiments import Frames
from rectified.experiments.bend import WIDTH
from rectified.experiments.plane import X, Y
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
)
from rectified.plots.words import show

REACH = 2.0
"""How far from 0 the activation is drawn: its kink and both of its slopes."""


def bend(frames: Frames) -> LiveFigure:
    """Return the plane that a net has learned, its activation, and the accuracy for each slope.

    It opens on five hidden layers without a bend: the boundary is straight, whatever the depth.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.bend`.
    """
    order = np.argsort(frames["slopes"])
    slopes = frames["slopes"][order].astype(float).round(6)
    depths = frames["depths"].tolist()
    right = frames["accuracy"][..., order]
    line = frames["line_accuracy"].mean()
    x, y = frames["points"].T.astype(float)
    boundary = frames["boundary"][:, order].astype(float)
    bends = np.array([-REACH, 0, REACH])
    data = {
        "plane": Data(
            frames["image"][:, order] / 254, ("layers", "slope", "row", "column"), "u1", span=(0, 1)
        ),
        "edge_x": Data(boundary[..., 0], ("layers", "slope", "vertex"), span=X),
        "edge_y": Data(boundary[..., 1], ("layers", "slope", "vertex"), span=Y),
        "point_x": Data(x, ("point",)),
        "point_y": Data(y, ("point",)),
        "class_0": Data(frames["classes"] == 0, ("point",), "b1"),
        "class_1": Data(frames["classes"] == 1, ("point",), "b1"),
        "z": Data(bends, ("place",)),
        "f": Data(
            np.stack([leaky_relu(bends, negative_slope=slope) for slope in slopes]),
            ("slope", "place"),
        ),
        "each": Data(slopes, ("tried",)),
        "mean": Data(right.mean(0), ("layers", "tried")),
        "least": Data(right.min(0), ("layers", "tried")),
        "most": Data(right.max(0), ("layers", "tried")),
        "line": Data(np.full(slopes.size, line), ("tried",)),
        "now": Data(slopes, ("slope",)),
        "told": Data(_told(depths, slopes, right, line), ("layers", "slope"), "text"),
    }
    return LiveFigure(
        Figure(
            name="bend",
            alt="Two moons in a plane, coloured by what a net says of each place, with its "
            "boundary; the activation; and the accuracy for each slope. {told}",
            data=data,
            knobs=[
                Knob(name="slope", label="Slope left of 0", values=slopes.tolist(), at=slopes[-1]),
                Knob(
                    name="layers", label="Hidden layers", values=[*map(str, depths)],
                    at=str(depths[-1]),
                ),
            ],
            panels=[_plane(), _activation(), _accuracy(line)],
            say="{told}",
            predict=_predict(line, depths[-1]),
        )
    )  # fmt: skip


def _plane() -> Panel:
    points = {"x": "point_x", "y": "point_y"}
    return Panel(
        title="what the net has learned",
        x=Axis(*X),
        y=Axis(*Y),
        height=230,
        narrow=True,
        marks=[
            Image(cells="plane", palette="diverging", upward=True, smooth=True),
            Points(**points, where="class_0", role="value"),
            Points(**points, where="class_1", role="slope", shape="square"),
            Line(x="edge_x", y="edge_y", role="muted", label="boundary"),
        ],
    )


def _activation() -> Panel:
    return Panel(
        title="its activation",
        x=Axis(-REACH, REACH),
        y=Axis(-REACH, REACH),
        height=230,
        narrow=True,
        marks=[Line(x="z", y="f")],
    )


def _accuracy(line: float) -> Panel:
    run = {"x": "each", "role": "value"}
    return Panel(
        title="accuracy",
        x=Axis(-1, 1, "slope left of 0"),
        y=Axis(0.75, 1.02),
        height=130,
        drag="slope",
        marks=[
            Line(**run, y="mean", label="mean of five seeds"),
            Line(**run, y="least", dash="dotted", label="least and most"),
            Line(**run, y="most", dash="dotted"),
            Line(x="each", y="line", role="slope", dash="dashed", label="best straight line"),
            Rule(x="now"),
        ],
    )


def _told(depths: list[int], slopes: Array, right: Array, line: float) -> Array:
    """Return the sentence of each frame."""
    return np.array(
        [
            [
                f"{depth} hidden layer{'s' * (depth > 1)}, slope {show(slope)} left of 0: accuracy "
                f"{right[:, i, j].min():.2f} to {right[:, i, j].max():.2f} over five seeds. "
                f"The best straight line gets {line:.2f}."
                for j, slope in enumerate(slopes)
            ]
            for i, depth in enumerate(depths)
        ]
    )


def _predict(line: float, depth: int) -> Predict:
    sizes = [2, *[WIDTH] * depth, 1]
    numbers = sum((n_in + 1) * n_out for n_in, n_out in itertools.pairwise(sizes))
    return Predict(
        question=f"A net with {depth} hidden layers of {WIDTH} units, and nothing between them "
        "that bends. How well does it tell the two moons apart?",
        guesses=[
            Guess(
                text=f"Perfectly: five layers and {numbers:,} numbers to learn are plenty",
                reply="How many there are does not help: linear maps in a row are one linear "
                "map, and its boundary is a straight line.",
            ),
            Guess(
                text="Better than one layer, but not perfectly",
                reply="Not even that. Depth adds nothing here: with one, two or five hidden "
                "layers the boundary is straight.",
            ),
            Guess(
                text="No better than a straight line",
                reply=f"However deep, its boundary is one straight line; the best one gets "
                f"{line:.2f}. Now give the activation a bend.",
                right=True,
            ),
        ],
    )
