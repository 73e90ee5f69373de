"""Centre of mass: the floor of ELU, what comes out of a layer, and what that does to a hundred."""

import numpy as np

from rectified.activations import elu
from rectified.experiments import Frames
from rectified.experiments.centre import EDGES, FLOOR, LAYERS, WEIGHTS
from rectified.numerics import Array
from rectified.plots import (
    Axis,
    Bars,
    Data,
    Figure,
    Guess,
    Knob,
    Line,
    LiveFigure,
    Panel,
    Predict,
    Rule,
)
from rectified.plots.words import show

NAMES = {0.0: " (ReLU)", elu.parameters[0].default: " (ELU)", FLOOR: " (SELU’s)"}
"""What is said of an α that has a name."""


TOLD = {"its own gain": "its own gain", "LeCun": "LeCun’s weights", "He": "He’s weights"}
"""How each way of weights is said."""


def centre(frames: Frames) -> LiveFigure:
    """Return the histogram of one layer's outputs and its mean, and what a hundred layers keep.

    It opens at α = 0, which is ReLU, with He's weights as its own gain: the size lasts, and any
    two examples end alike. The button lowers the floor.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.centre`.
    """
    alphas, weights = frames["alphas"].tolist(), list(WEIGHTS)
    each = ("weights", "alpha")
    return LiveFigure(
        Figure(
            name="centre",
            alt="A histogram of what leaves one layer, its mean marked; the size of the outputs "
            "in a hundred layers; and there the mean, as a share of the size, and the cosine of "
            "the outputs of two examples. {told}",
            data={
                "edges": Data(EDGES, ("edge",)),
                "shares": Data(100 * frames["shares"], ("alpha", "bin"), span=(0, 100)),
                "mean": Data(frames["mean"], ("alpha",)),
                "layer": Data(np.arange(1, LAYERS + 1), ("layer",)),
                "size": Data(frames["log_size"], (*each, "layer")),
                "centre": Data(frames["centres"], (*each, "layer"), span=(-1, 1)),
                "likeness": Data(frames["likenesses"], (*each, "layer"), span=(-1, 1)),
                "told": Data(_told(frames, alphas, weights), each, "text"),
            },
            knobs=[
                Knob(name="alpha", label="α, the depth of the floor", values=alphas,
                     at=alphas[0], play="Lower the floor"),
                Knob(name="weights", label="Weights", values=weights, at=weights[0]),
            ],
            panels=[_outputs(), _likeness(), _size()],
            say="{told}",
            note="Top: the upright line is the mean. Weights of variance 1/n are multiplied by the "
            "gain, which keeps the size of normal numbers, or by nothing (LeCun), or by √2 (He), "
            "the gain of ReLU.",
            predict=_predict(frames, alphas),
        )
    )  # fmt: skip


def _outputs() -> Panel:
    return Panel(
        title="what comes out of one layer, in %",
        x=Axis(float(EDGES[0]), float(EDGES[-1])),
        y=Axis(0, 65, "", [(tick, str(tick)) for tick in (0, 20, 40, 60)]),
        height=150,
        marks=[Bars(edges="edges", heights="shares"), Rule(x="mean", role="slope")],
    )


def _likeness() -> Panel:
    return Panel(
        title="two examples, layer by layer",
        x=Axis(1, LAYERS, "layer", _marks()),
        y=Axis(-0.5, 1.05, "", [(tick, show(tick)) for tick in (-0.5, 0.0, 0.5, 1.0)]),
        height=150,
        narrow=True,
        marks=[
            Line(x="layer", y="likeness", role="fourth", label="their cosine"),
            Line(x="layer", y="centre", role="slope", dash="dashed", label="mean / size"),
        ],
    )


def _size() -> Panel:
    return Panel(
        title="size of the outputs, as a power of 10",
        x=Axis(1, LAYERS, "layer", _marks()),
        y=Axis(-16, 4, "", [(power, show(power)) for power in range(-16, 5, 4)]),
        height=150,
        narrow=True,
        marks=[Line(x="layer", y="size")],
    )


def _marks() -> list[tuple[float, str]]:
    return [(1, "1"), (LAYERS / 2, str(LAYERS // 2)), (LAYERS, str(LAYERS))]


def _told(frames: Frames, alphas: list[float], weights: list[str]) -> Array:
    """Return the sentence of each frame."""
    last = [frames[name][:, :, -1] for name in ("likenesses", "log_size")]
    return np.array(
        [
            [
                f"α = {show(alpha)}{NAMES.get(alpha, '')}: the mean output of one layer is "
                f"{_short(mean)}. After {LAYERS} layers with {TOLD[way]} two examples have a "
                f"cosine of {_short(alike)}, and the size is {_size_told(size)}."
                for alpha, mean, alike, size in zip(alphas, frames["mean"], *rows, strict=True)
            ]
            for way, *rows in zip(weights, *last, strict=True)
        ]
    )


def _short(number: float) -> str:
    return show(round(float(number), 2))


def _size_told(logarithm: float) -> str:
    return show(float(f"{10**logarithm:.1e}"))


def _predict(frames: Frames, alphas: list[float]) -> Predict:
    def end(alpha: float) -> str:
        return f"{_short(frames['likenesses'][0, alphas.index(alpha), -1])} at α = {show(alpha)}"

    usual, deepest = elu.parameters[0].default, alphas[-1]
    return Predict(
        question=f"Two examples that have nothing in common have a cosine of about 0. Through "
        f"{LAYERS} layers of ReLUs it rises to nearly 1. Now the floor may lie below 0, at −α. "
        "How deep must it lie to keep the two apart?",
        guesses=[
            Guess(
                text="Anywhere below 0",
                reply="Any floor below 0 helps, but not every one keeps them apart: the cosine "
                f"ends at {end(0.5)} and {end(usual)}.",
            ),
            Guess(
                text="The deeper the better",
                reply=f"The cosine ends at {end(FLOOR)}, and at {end(deepest)}: with so deep a "
                "floor the mean is below 0, and is again the same for every example.",
            ),
            Guess(
                text="There is one right depth",
                reply="It is the one at which the mean of the outputs is 0: the cosine ends at "
                f"{end(FLOOR)}, and at {end(usual)} or {end(deepest)}.",
                right=True,
            ),
        ],
    )
