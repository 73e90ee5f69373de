"""Fold: a deep net of tents, and one layer with as many units."""

import numpy as np

from rectified.experiments import Frames
from rectified.plots import Axis, Data, Figure, Knob, Line, LiveFigure, Panel

OPENING = 4
"""The depth at which the pieces can still be counted by eye, and one layer has lost."""


def fold(frames: Frames) -> LiveFigure:
    """Return the deep curve and the shallow one with the same number of units, at each depth.

    It opens at four layers: 16 pieces of 8 units, beside the 9 that one layer makes of them.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.fold`.
    """
    deep, shallow = (frames[name] for name in ("deep", "shallow"))
    depths = np.arange(1, len(deep) + 1)
    counted = (frames[name][0].tolist() for name in ("pieces", "shallow_pieces"))
    told = [
        f"{depth} layer{'s' * (depth > 1)} of 2 units: {many} pieces. "
        f"One layer of {2 * depth} units, kinks at random: {few} pieces."
        for depth, many, few in zip(depths.tolist(), *counted, strict=True)
    ]
    return LiveFigure(
        Figure(
            name="fold",
            alt="A zigzag between 0 and 1 made by layers on top of one another, and what one "
            "layer makes of it. {told}",
            data={
                "x": Data(np.linspace(0, 1, deep.shape[1]), ("x",)),
                "deep": Data(deep, ("depth", "x")),
                "shallow": Data(shallow, ("depth", "x")),
                "told": Data(np.array(told), ("depth",), "text"),
            },
            knobs=[
                Knob(
                    name="depth",
                    label="Layers",
                    values=depths.tolist(),
                    at=OPENING,
                    play="Fold",
                )
            ],
            panels=[
                Panel(
                    title="",
                    x=Axis(0, 1, "x"),
                    y=Axis(-0.05, 1.05, "", [(0, "0"), (0.5, "0.5"), (1, "1")]),
                    height=180,
                    marks=[
                        Line(x="x", y="deep", label="layers of 2 units"),
                        Line(
                            x="x",
                            y="shallow",
                            role="slope",
                            dash="dashed",
                            label="one layer, as many units",
                        ),
                    ],
                )
            ],
            say="{told}",
            note="Eight layers look like a block: their zigzag is finer than the line is thick.",
        )
    )
