"""Fold: how many straight pieces a deep net makes, and a shallow one with as many units."""

import numpy as np

from rectified.experiments import Frames
from rectified.experiments.fold import DEPTHS, POINTS, UNITS
from rectified.plots import Axis, Data, Figure, Knob, Line, LiveFigure, Panel

OPENING = 4.0
"""Deep enough for the two nets to part, and every piece is still seen."""


def fold(frames: Frames) -> LiveFigure:
    """Return the tent of the tent of the tent, and the one layer that tries to follow it.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.fold`.
    """
    pieces, shallow = frames["pieces"][0], frames["shallow_pieces"][0]
    told = [
        f"Depth {depth}, {units} units: {deep} straight pieces. One layer of {units} units: {wide}."
        for depth, units, deep, wide in zip(DEPTHS, UNITS, pieces, shallow, strict=True)
    ]
    return LiveFigure(
        Figure(
            name="fold",
            alt="A zigzag between 0 and 1, and a curve that follows it worse and worse. {told}",
            data={
                "x": Data(POINTS, ("point",)),
                "deep": Data(frames["deep"].astype(float), ("depth", "point")),
                "shallow": Data(frames["shallow"].astype(float), ("depth", "point")),
                "told": Data(np.array(told), ("depth",), "text"),
            },
            knobs=[
                Knob(
                    name="depth",
                    label="Depth",
                    values=[float(depth) for depth in DEPTHS],
                    at=OPENING,
                    play="Fold on",
                )
            ],
            panels=[
                Panel(
                    title="",
                    x=Axis(0, 1, "x"),
                    y=Axis(-0.08, 1.08),
                    height=200,
                    marks=[
                        Line(x="x", y="deep", label="a layer of two ReLUs, again and again"),
                        Line(x="x", y="shallow", role="slope", dash="dashed", label="one layer"),
                    ],
                )
            ],
            say="{told}",
        )
    )
