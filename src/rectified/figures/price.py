"""The price of an activation: alone, and as a part of a training step."""

import numpy as np

from rectified.activations import get, relu, silu
from rectified.experiments import Frames
from rectified.experiments.cost import BATCH, SIZE
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
    powers,
)
from rectified.plots.words import show

OPENING = silu
"""Dear alone, hardly seen in a wide layer."""


def price(frames: Frames) -> LiveFigure:
    """Return each function's time beside ReLU's, and its share of a step by the layer's width.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.cost`.
    """
    names = frames["functions"].tolist()
    titles = [get(name).title for name in names]
    widths = frames["widths"].tolist()
    share = 100 * frames["share"]
    at = np.arange(len(names)) + 0.5
    with np.errstate(invalid="ignore"):
        times = {name: np.log10(frames[name]) for name in ("ratio", "slope_ratio", "torch_ratio")}
    data = {
        "at": Data(at, ("each",)),
        "now": Data(at, ("function",)),
        "place": Data(np.arange(len(widths)) + 0.5, ("width",)),
        "shares": Data(np.median(share, axis=0).T, ("each", "width"), span=(0, 100)),
        "own": Data(np.median(share, axis=0).T, ("function", "width"), span=(0, 100)),
        "own_seeds": Data(share.transpose(2, 0, 1), ("function", "seed", "width"), span=(0, 100)),
        "told": Data(_told(frames, titles, widths), ("function",), "text"),
        **{name: Data(time, ("seed", "each")) for name, time in times.items()},
    }
    return LiveFigure(
        Figure(
            name="price",
            alt="The time of each activation as a multiple of ReLU's, and its share of the "
            "training step of a layer, which falls as the layer grows wider. {told}",
            data=data,
            knobs=[
                Knob(
                    name="function",
                    label="Function",
                    values=titles,
                    at=OPENING.title,
                )
            ],
            panels=[
                Panel(
                    title="time alone, × ReLU",
                    x=Axis(0, len(names), "the family, ReLU first", []),
                    y=powers(-1, 2),
                    height=200,
                    narrow=True,
                    marks=[
                        Rule(x="now"),
                        Points(x="at", y="ratio", role="value", label="value"),
                        Points(
                            x="at", y="slope_ratio", role="slope", shape="square", label="slope"
                        ),
                        Points(
                            x="at",
                            y="torch_ratio",
                            role="compare",
                            shape="hollow",
                            label="value in PyTorch",
                        ),
                    ],
                ),
                Panel(
                    title="share of a training step, in %",
                    x=Axis(
                        0,
                        len(widths),
                        "width of the layer",
                        [(i + 0.5, str(width)) for i, width in enumerate(widths)],
                    ),
                    y=Axis(0, 100),
                    height=200,
                    narrow=True,
                    marks=[
                        Line(x="place", y="shares", role="muted", thin=True, label="all"),
                        Line(x="place", y="own", label="this one"),
                        Points(x="place", y="own_seeds"),
                    ],
                ),
            ],
            say="{told}",
            note="Each dot is one of five measurements. Time alone, on a logarithmic axis: "
            f"{SIZE:,} numbers in single precision, on one thread; PyTorch is compared with its "
            "own ReLU. Training step: a dense layer and the activation, there and back and the "
            f"change of the weights, with {BATCH} examples.",
            predict=_predict(frames, names),
        )
    )


def _told(frames: Frames, titles: list[str], widths: list[int]) -> list[str]:
    """Return the sentence of each function."""
    value, slope, torch, share = (
        np.median(frames[name], axis=0) for name in ("ratio", "slope_ratio", "torch_ratio", "share")
    )
    told = []
    for i, title in enumerate(titles):
        parts = [
            f"{title} takes the time that others are measured by, here and in PyTorch."
            if title == relu.title
            else f"{title} takes {show(round(value[i], 1))} times as long as ReLU, its slope "
            f"{show(round(slope[i], 1))} times."
        ]
        if title != relu.title and np.isfinite(torch[i]):
            parts.append(f"In PyTorch it is {show(round(torch[i], 1))} times.")
        shares = ", ".join(
            f"{show(round(100 * of_width[i], 1))} % at width {width}"
            for of_width, width in zip(share, widths, strict=True)
        )
        told.append(" ".join([*parts, f"Of a training step it takes {shares}."]))
    return told


def _predict(frames: Frames, names: list[str]) -> Predict:
    alone = np.median(frames["ratio"], axis=0)[names.index(OPENING.name)]
    with_it, with_relu = (
        1 / (1 - np.median(frames["share"], axis=0)[-1, names.index(f.name)])
        for f in (OPENING, relu)
    )
    longer = f"{show(round(100 * (with_it / with_relu - 1), 1))} %"
    title, width = OPENING.title, frames["widths"][-1]
    return Predict(
        question=f"{title} alone takes {alone:.0f} times as long as ReLU. A layer of width {width} "
        f"is trained with {title} in place of ReLU. How much longer does a step take?",
        guesses=[
            Guess(
                text=f"{alone:.0f} times as long",
                reply=f"That would hold if the step were nothing but activations. It is {longer} "
                "longer: nearly all of the step is the products with the weights.",
            ),
            Guess(
                text="About twice as long",
                reply=f"Less. It is {longer} longer: each number that goes through the activation "
                f"first took {width} multiplications.",
            ),
            Guess(
                text="A few per cent longer",
                reply=f"{longer}. Each number that goes through the activation first took {width} "
                "multiplications.",
                right=True,
            ),
        ],
    )
