"""When skipping wins: the time of a product that reads only the rows it needs."""

import numpy as np

from rectified.experiments import Frames
from rectified.plots import Axis, Data, Figure, Line, LiveFigure, Panel, Points, Probe, Spot, powers
from rectified.plots.words import show


def skipping(frames: Frames) -> LiveFigure:
    """Return the time of the product that skips, over the share of zeros.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.cost`.
    """
    zeros = np.array([round(100 * share, 3) for share in frames["zeros"].tolist()])
    parts = {"one": frames["skipped"], "batch": frames["batch_skipped"]}
    middle = {name: np.median(part, axis=0) for name, part in parts.items()}
    wins = {name: show(zeros[time < 1].min()) for name, time in middle.items()}
    data = {
        "zeros": Data(zeros, ("zeros",)),
        "ends": Data(np.array([0.0, 100.0]), ("end",)),
        "dense": Data(np.zeros(2), ("end",)),
        "told": Data(
            np.array(
                [
                    f"With {show(share)} % zeros, a product that skips them takes "
                    f"{show(float(f'{one:.2g}'))} times as long as the dense one for one example, "
                    f"{show(float(f'{batch:.2g}'))} times as long for a batch."
                    for share, one, batch in zip(zeros, *middle.values(), strict=True)
                ]
            ),
            ("zeros",),
            "text",
        ),
    }
    for name, part in parts.items():
        data[name] = Data(np.log10(middle[name]), ("zeros",))
        data[f"{name}_seeds"] = Data(np.log10(part), ("seed", "zeros"))
    at = [(share, show(share)) for share in zeros if share in (0, 50, 70, 90, 99)]
    return LiveFigure(
        Figure(
            name="skipping",
            alt="The time of a product that skips zeros, as a multiple of the dense one, over the "
            "share of zeros. Of the shares that were measured it is below 1 "
            f"from {wins['one']} % on for one example, from {wins['batch']} % on for a batch.",
            data=data,
            probe=Probe(name="zeros", label="Zeros, in %", at=50),
            panels=[
                Panel(
                    title="time, as a multiple of the dense product",
                    x=Axis(0, 100, "zeros, in %", at),
                    y=powers(-2, 2),
                    drag="zeros",
                    marks=[
                        Line(x="ends", y="dense", role="muted", dash="dashed", label="dense"),
                        Line(x="zeros", y="one", label="one example"),
                        Points(x="zeros", y="one_seeds", role="value"),
                        Line(
                            x="zeros",
                            y="batch",
                            role="slope",
                            dash="dotted",
                            label="a batch of 128",
                        ),
                        Points(x="zeros", y="batch_seeds", role="slope", shape="square"),
                        Spot(x="zeros", y="one"),
                        Spot(x="zeros", y="batch"),
                    ],
                )
            ],
            say="{told}",
            note="Lines are medians of five measurements, dots are single ones. The vertical axis "
            "is logarithmic: below the dashed line skipping saves time.",
        )
    )
