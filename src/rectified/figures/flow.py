"""Thirty layers: the gradient at each of them, and what a layer multiplies it by."""

import numpy as np

from rectified.experiments import Frames
from rectified.experiments.flow import ACTIVATIONS, EDGES, LAYERS
from rectified.figures.powers import marks, two_digits
from rectified.numerics import Array
from rectified.plots import (
    Axis,
    Bars,
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

NAMES = tuple(activation.title for activation in ACTIVATIONS)
AUTHORS = ("Glorot", "He", "PyTorch")
"""Who draws the weights so, in the experiment's order."""

FULL = 0.35
"""The share of a layer's numbers in one bin that is drawn as full blue."""

BELOW = 4
"""Rows of the strip below its bins: two for the numbers that are 0, two that stay empty."""

BIN = float(EDGES[1] - EDGES[0])
LOW, HIGH = float(EDGES[0]) - BELOW * BIN, float(EDGES[-1])
ZERO = LOW + BIN
"""Where on the axis of logarithms the numbers that are 0 are drawn."""


def flow(frames: Frames) -> LiveFigure:
    """Return the strip of histograms, that of one layer, and the factors of every layer.

    It opens at the first layer of the net that one would expect to do well: ReLU, whose slope
    is 1 wherever it is not 0, with the weights that keep the size of a weighted sum.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.flow`.
    """
    share = frames["counts"] / frames["counts"].sum(axis=-1, keepdims=True)
    zero, bins = share[..., :1], share[..., 1:]
    empty = np.zeros_like(zero)
    rows = np.concatenate([zero, zero, empty, empty, bins], axis=-1)
    heights = np.concatenate([zero, empty, bins], axis=-1)
    size = frames["size"]
    layers = np.arange(1, LAYERS + 1)
    each = ("activation", "weights")
    return LiveFigure(
        Figure(
            name="flow",
            alt="A strip of 30 histograms, one for each layer, of the gradient's numbers by their "
            "size; the histogram of one layer; the size of slopes and weights in each layer. "
            "{activation}, weights by {weights}: {first}.",
            data={
                "strip": Data(rows.swapaxes(-1, -2), (*each, "row", "at"), "u1", span=(0, FULL)),
                "at": Data(layers, ("at",)),
                "now": Data(layers, ("layer",)),
                "size": Data(np.log10(size), (*each, "at")),
                "here": Data(np.log10(size), (*each, "layer")),
                "heights": Data(
                    100 * heights, (*each, "layer", "bin"), "u1", span=(0, 100 * heights.max())
                ),
                "edges": Data(np.concatenate([[LOW, LOW + 2 * BIN], EDGES]), ("edge",)),
                "slopes": Data(frames["slopes"], (*each, "at"), span=(0, 2)),
                "spread": Data(frames["spread"], (*each, "at"), span=(0, 2)),
                "both": Data(frames["slopes"] * frames["spread"], (*each, "at"), span=(0, 2)),
                "left": Data(two_digits(size), (*each, "layer"), "f4"),
                "first": Data(_first(size[..., 0]), each, "text"),
                "zero": Data(np.rint(100 * frames["zero"]), (*each, "layer"), "f4"),
            },
            knobs=[
                Knob(name="activation", label="Activation", values=NAMES, at=NAMES[-1]),
                Knob(name="weights", label="Weights by", values=AUTHORS),
                Knob(name="layer", label="Layer", values=layers.tolist()),
            ],
            panels=[_strip(), _histogram(), _factors()],
            say="{activation}, weights by {weights}, layer {layer}: the gradient has a size of "
            "{left}, that at layer 30 being 1. {zero} % of its numbers are exactly 0.",
            note="The loss is on the right, and the gradient flows to the left. In the strip a "
            "column is the histogram of one layer: the bluer a cell, the more of its 10,000 "
            "numbers are of that size. Size of many numbers: the root of their mean square.",
            predict=_predict(float(size[-1, 0, 0])),
        )
    )


def _layers() -> Axis:
    numbers = [(layer, str(layer)) for layer in (1, *range(5, LAYERS + 1, 5))]
    return Axis(0.5, LAYERS + 0.5, "layer", numbers)


def _sizes(every: int) -> list[tuple[float, str]]:
    return [(ZERO, "0"), *marks(range(0, int(EDGES[0]), -every))]


def _strip() -> Panel:
    return Panel(
        title="the gradient, layer by layer",
        x=_layers(),
        y=Axis(LOW, HIGH, "", _sizes(5)),
        height=330,
        drag="layer",
        marks=[
            Image(cells="strip", upward=True),
            Line(x="at", y="size", role="slope", label="its size"),
            Rule(x="now"),
            Points(x="now", y="here", role="slope", shape="full"),
        ],
    )


def _histogram() -> Panel:
    return Panel(
        title="the chosen layer, in %",
        x=Axis(LOW, HIGH, "size of a number", _sizes(10)),
        y=Axis(0, 55, "", [(at, str(at)) for at in (0, 25, 50)]),
        height=120,
        narrow=True,
        marks=[Bars(edges="edges", heights="heights")],
    )


def _factors() -> Panel:
    """Return the panel of factors; with weights of size 1 the slopes lie on top of both."""
    lines = [
        Line(x="at", y="both", role="slope", label="both"),
        Line(x="at", y="slopes", dash="dashed", label="slopes"),
        Line(x="at", y="spread", role="fourth", dash="dotted", label="weights"),
    ]
    return Panel(
        title="a layer multiplies by",
        x=_layers(),
        y=Axis(0, 1.6, "", [(at, f"{at:g}") for at in (0, 0.5, 1, 1.5)]),
        height=120,
        narrow=True,
        marks=lines,
    )


def _first(sizes: Array) -> Array:
    """Say what is left at layer 1, for each net."""
    told = [
        f"the gradient at layer 1 has a size of {show(size)}, that at layer {LAYERS} being 1"
        for size in two_digits(sizes).ravel().tolist()
    ]
    return np.array(told).reshape(sizes.shape)


def _predict(left: float) -> Predict:
    return Predict(
        question="30 layers of ReLU. Each weight has a variance of 1/100, and a unit adds up 100 "
        "products, so that a weighted sum is as large as its inputs. What is left of the "
        "gradient when it has come from layer 30 to layer 1?",
        guesses=[
            Guess(
                text="Nearly all: the slope of ReLU is 1",
                reply=f"It is {_told(left)} times as large. The slope is 1 where a unit is on. "
                "Where it is off, the slope is 0, and that is half of them.",
            ),
            Guess(
                text="Nothing: a slope of 0 cuts it off in every layer",
                reply=f"{_told(left)} is left: little, but not nothing. A slope of 0 cuts one unit "
                "for one example; the others pass their part on whole.",
            ),
            Guess(
                text="A few parts in 100,000: each layer halves its mean square",
                reply=f"{_told(left)}. Half of the numbers are cut in each of 29 layers, and "
                "nothing makes up for it. Now let He draw the weights.",
                right=True,
            ),
        ],
    )


def _told(size: float) -> str:
    return show(float(f"{size:.1e}"))
