"""Parallel: the cosine between two inputs, layer by layer, with and without a skip connection."""

import numpy as np

from rectified.experiments import Frames
from rectified.experiments.parallel import LAYERS, NETS, PAIRS, WIDTH
from rectified.plots import Axis, Data, Figure, Knob, Line, LiveFigure, Panel

LOOKS = (("value", ""), ("slope", "dashed"), ("fourth", "dotted"))
"""The role and the dash of each net, in the experiment's order."""


def parallel(frames: Frames) -> LiveFigure:
    """Return the cosine after every layer or block, of three nets, from a chosen start.

    It opens at inputs that have nothing to do with one another.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.parallel`.
    """
    cosine = frames["cosine"].mean(axis=0)
    starts = frames["starts"].round(6).tolist()
    names = list(NETS)
    told = [
        f"Two inputs with a cosine of {start:g}: after {LAYERS} layers "
        + ", ".join(f"{row[i, -1]:.2f} ({name})" for name, row in zip(names, cosine, strict=True))
        + "."
        for i, start in enumerate(starts)
    ]
    return LiveFigure(
        Figure(
            name="parallel",
            alt="The cosine between two inputs after each layer of three nets. {told}",
            data={
                "layer": Data(np.arange(LAYERS + 1), ("layer",)),
                **{f"net_{i}": Data(row, ("start", "layer")) for i, row in enumerate(cosine)},
                "told": Data(
                    np.array([each.replace("-", "−") for each in told]), ("start",), "text"
                ),
            },
            knobs=[
                Knob(name="start", label="Cosine of the inputs", values=starts, at=0.0, play="Turn")
            ],
            panels=[
                Panel(
                    title="cosine",
                    x=Axis(0, LAYERS, "layers, or blocks with a skip connection"),
                    y=Axis(-1, 1.05, "", [(-1, "−1"), (0, "0"), (0.5, "0.5"), (1, "1")]),
                    height=200,
                    marks=[
                        Line(x="layer", y=f"net_{i}", role=role, dash=dash, label=name)
                        for i, ((role, dash), name) in enumerate(zip(LOOKS, names, strict=True))
                    ],
                )
            ],
            say="{told}",
            note=f"ReLU, {WIDTH} units, weights by He; the mean of {PAIRS} pairs of inputs in each "
            f"of {len(frames['cosine'])} nets. skip: a block adds to its input; small: what it "
            f"adds is divided by √{LAYERS}.",
        )
    )
