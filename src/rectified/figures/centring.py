"""Does a centre help: the accuracy of five kinds of nets, for every way of training and seed."""

import numpy as np

from rectified.experiments import Frames
from rectified.plots import Axis, Bars, Data, Figure, Knob, LiveFigure, Panel, Points

SHORT = {
    "ReLU": "ReLU",
    "ReLU, larger": "larger",
    "ReLU, centred": "centred",
    "ELU": "ELU",
    "SELU": "SELU",
}
"""The kinds by the experiment's names, as short as a phone needs them."""

OPENING = "10 layers, rate 0.03"


def centring(frames: Frames) -> LiveFigure:
    """Return bars of the mean accuracy and a dot for each seed.

    It opens where ReLU fails unless its outputs are centred.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.centring`.
    """
    right = np.moveaxis(100 * frames["accuracy"], 0, -1)
    names = [SHORT[name] for name in frames["kinds"].tolist()]
    seeds, count = right.shape[-1], len(names)
    at = np.broadcast_to(np.arange(count)[:, None] + np.linspace(0.3, 0.7, seeds), (count, seeds))
    kinds = frames["kinds"].tolist()
    told = [
        "In the mean, "
        + "; ".join(f"{kind}: {mean:.0f} %" for kind, mean in zip(kinds, means, strict=True))
        + "."
        for means in right.mean(axis=-1)
    ]
    return LiveFigure(
        Figure(
            name="centring",
            alt="The accuracy of five kinds of nets. {told}",
            data={
                "edges": Data(np.arange(count + 1), ("edge",)),
                "at": Data(at, ("kind", "seed")),
                "right": Data(right, ("training", "kind", "seed"), span=(0.0, 100.0)),
                "mean": Data(right.mean(axis=-1), ("training", "kind"), span=(0.0, 100.0)),
                "told": Data(np.array(told), ("training",), "text"),
            },
            knobs=[
                Knob(
                    name="training",
                    label="Training",
                    values=frames["trainings"].tolist(),
                    at=OPENING,
                )
            ],
            panels=[
                Panel(
                    title="accuracy, in %",
                    x=Axis(0, count, "", [(i + 0.5, name) for i, name in enumerate(names)]),
                    y=Axis(0, 100, "", [(tick, str(tick)) for tick in (0, 25, 50, 75, 100)]),
                    height=160,
                    marks=[
                        Bars(edges="edges", heights="mean", role="fourth"),
                        Points(x="at", y="right", role="fourth"),
                    ],
                )
            ],
            say="{told}",
            note="A bar is the mean, a dot one of the seeds; 50 % is chance. larger: ReLU with "
            "the larger weights of the next kind; centred: those weights, and biases that centre "
            "what comes from the layer below.",
        )
    )
