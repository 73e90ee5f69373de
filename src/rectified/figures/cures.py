"""Which cure helps: what is off and what is right at the end, for every cure and seed."""

import numpy as np

from rectified.experiments import Frames
from rectified.plots import Axis, Bars, Data, Figure, Knob, LiveFigure, Panel, Points

CAUSES = ("a rate of 10", "a rate of 20", "biases of −5")
"""In the experiment's order."""

SHORT = {
    "none": "none",
    "rate / 10": "slower",
    "warm-up": "warm",
    "clipped gradient": "clip",
    "zero bias": "b = 0",
    "batch norm": "norm",
    "leak of 0.01": "leak",
}
"""The cures by the experiment's names, as short as a phone needs them."""


def cures(frames: Frames) -> LiveFigure:
    """Return bars of the mean and a dot for each seed, above what is off, below what is right.

    It opens at the rate of 10, at which half of the cures fail.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.cures`.
    """
    parts = {"off": 100 * frames["off"], "right": 100 * frames["accuracy"]}
    seeds, _, count = parts["off"].shape
    names = [SHORT[name] for name in frames["cures"].tolist()]
    at = np.broadcast_to(np.arange(count)[:, None] + np.linspace(0.3, 0.7, seeds), (count, seeds))
    data = {
        "edges": Data(np.arange(count + 1), ("edge",)),
        "at": Data(at, ("cure", "seed")),
        "told": Data(np.array([_told(each) for each in _means(frames)]), ("cause",), "text"),
    }
    for name, part in parts.items():
        span = (0.0, 100.0)
        data[name] = Data(np.moveaxis(part, 0, -1), ("cause", "cure", "seed"), span=span)
        data[f"{name}_mean"] = Data(part.mean(axis=0), ("cause", "cure"), span=span)
    return LiveFigure(
        Figure(
            name="cures",
            alt="For no cure and for each of six the share of units that are off for every "
            "example, and the accuracy. {told}",
            data=data,
            knobs=[Knob(name="cause", label="Units die of", values=CAUSES)],
            panels=[
                _panel("units off for every example, in %", names, "off", "value"),
                _panel("accuracy, in %", names, "right", "fourth"),
            ],
            say="{told}",
            note="A bar is the mean, a dot one of the starts. slower: a tenth of the rate; warm: "
            "the rate grows from 0 in 100 steps; clip: no gradient longer than 0.1; b = 0: the "
            "biases start at 0; norm: batch normalisation; leak: Leaky ReLU, slope 0.01.",
        )
    )


def _panel(title: str, names: list[str], name: str, role: str) -> Panel:
    marks = [(i + 0.5, text) for i, text in enumerate(names)]
    return Panel(
        title=title,
        x=Axis(0, len(names), "", marks),
        y=Axis(0, 100, "", [(tick, str(tick)) for tick in (0, 25, 50, 75, 100)]),
        height=120,
        marks=[
            Bars(edges="edges", heights=f"{name}_mean", role=role),
            Points(x="at", y=name, role=role),
        ],
    )


def _means(frames: Frames) -> list[list[tuple[str, float, float]]]:
    """Return for each cause every cure with what is off and what is right, in the mean."""
    off, right = (100 * frames[name].mean(axis=0) for name in ("off", "accuracy"))
    names = [str(name) for name in frames["cures"]]
    return [list(zip(names, *rows, strict=True)) for rows in zip(off, right, strict=True)]


def _told(cures: list[tuple[str, float, float]]) -> str:
    """Return what each cure leaves, as a sentence."""
    parts = [f"{name}: {off:.0f} % off, {right:.0f} % right" for name, off, right in cures]
    return f"In the mean, {'; '.join(parts)}."
