"""Turn the gain: the sums of 30 layers by their size, as the weights grow."""

import numpy as np

from rectified.experiments import Frames
from rectified.experiments.gains import ACTIVATIONS, EDGES, GAINS, LAYERS
from rectified.figures.powers import marks, two_digits
from rectified.networks import gain
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
    Probe,
    Rule,
    Spot,
)
from rectified.plots.words import show

NAMES = tuple(activation.title for activation in ACTIVATIONS)
OPENING = 3.0
"""Too large by a half, which nobody would call reckless."""

FULL = 0.5
"""The share of a layer's sums in one bin that is drawn as full blue."""

HALF = np.finfo(np.float16)
ENDS = {"zero": np.log10(float(HALF.smallest_subnormal) / 2), "infinite": np.log10(float(HALF.max))}
"""Between them a number is neither 0 nor infinite in half precision; decimal logarithms."""


def gains(frames: Frames) -> LiveFigure:
    """Return the strip of histograms, and the size in the last layer against the variance.

    It opens at ReLU with a variance half as large again as He's.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.gains`.
    """
    share = frames["counts"] / frames["counts"].sum(axis=-1, keepdims=True)
    sizes = frames["sizes"]
    last = np.moveaxis(np.log10(frames["size"]), 0, 1)
    layers = np.arange(1, LAYERS + 1)
    each = ("activation", "gain")
    ends = {f"{name}_line": Data(np.full(LAYERS, at), ("layer",)) for name, at in ENDS.items()}
    return LiveFigure(
        Figure(
            name="gains",
            alt="A strip of 30 histograms, one for each layer, of the sums by their size; the size "
            "in layer 30 against the variance of the weights. {activation}, variance {gain}/n: "
            "{last}.",
            data={
                "strip": Data(
                    share.swapaxes(-1, -2), (*each, "row", "layer"), "u1", span=(0, FULL)
                ),
                "layer": Data(layers, ("layer",)),
                "size": Data(np.log10(sizes), (*each, "layer")),
                **ends,
                "g": Data(np.array(GAINS), ("g",)),
                "nets": Data(last, ("activation", "seed", "g")),
                "own": Data([gain(f) ** 2 for f in ACTIVATIONS], ("activation",)),
                "now": Data(np.array(GAINS), ("gain",)),
                "here": Data(np.log10(sizes[..., -1]), each),
                "told": Data(two_digits(sizes), (*each, "layer"), "f4"),
                "last": Data(_last(sizes[..., -1]), each, "text"),
                "half": Data(_half(frames["zero"], frames["infinite"]), (*each, "layer"), "text"),
            },
            knobs=[
                Knob(name="activation", label="Activation", values=NAMES),
                Knob(name="gain", label="Variance × n", values=GAINS, at=OPENING),
            ],
            probe=Probe(name="layer", label="Layer", at=LAYERS),
            panels=[_strip(), _last_layer()],
            say="{activation}, variance {gain}/n: in layer {layer} the sums have a size of {told}. "
            "{half}",
            note="Size of many numbers: the root of their mean square. Upper panel: a column is "
            "the histogram of one layer; the bluer a cell, the more sums are of that size. Lower "
            f"panel: {len(frames['size'])} nets, a line each; the dot is the one of the upper "
            "panel.",
            predict=_predict(),
        )
    )


def _strip() -> Panel:
    return Panel(
        title="the sums, layer by layer",
        x=Axis(0.5, LAYERS + 0.5, "layer", [(at, str(at)) for at in (1, *range(5, LAYERS + 1, 5))]),
        y=Axis(float(EDGES[0]), float(EDGES[-1]), "", marks(range(-12, 6, 4))),
        height=240,
        drag="layer",
        marks=[
            Image(cells="strip", upward=True),
            Line(x="layer", y="zero_line", role="compare", dash="dotted", label="half: 0 below"),
            Line(x="layer", y="infinite_line", role="compare", dash="dashed", label="∞ above"),
            Line(x="layer", y="size", role="slope", label="size"),
            Rule(x="layer"),
            Spot(x="layer", y="size"),
        ],
    )


def _last_layer() -> Panel:
    return Panel(
        title="size in layer 30",
        x=Axis(0.4, 4.1, "variance of the weights × n", [(at, f"{at}") for at in (1, 2, 3, 4)]),
        y=Axis(float(EDGES[0]), float(EDGES[-1]), "", marks(range(-12, 6, 4))),
        height=140,
        drag="gain",
        marks=[
            Rule(x="own", role="fourth", label="1 / E f²"),
            Line(x="g", y="nets", role="muted", thin=True, label="nets"),
            Points(x="now", y="here", role="slope", shape="full"),
        ],
    )


def _last(sizes: Array) -> Array:
    """Say how large the sums of the last layer are, for each net."""
    told = [
        f"in layer {LAYERS} the sums have a size of {show(size)}"
        for size in two_digits(sizes).ravel().tolist()
    ]
    return np.array(told).reshape(sizes.shape)


def _half(zero: Array, infinite: Array) -> Array:
    """Return what becomes of the sums in half precision, where something does."""
    told = []
    for shares in zip(zero.ravel().tolist(), infinite.ravel().tolist(), strict=True):
        parts = [
            f"{round(100 * share) or 'less than 1'} % of them are {what}"
            for share, what in zip(shares, ("0", "infinite"), strict=True)
            if share
        ]
        told.append(f"In half precision {' and '.join(parts)}." if parts else "")
    return np.array(told).reshape(zero.shape)


def _predict() -> Predict:
    grown = 1.5 ** (LAYERS - 1)
    root = f"{np.sqrt(grown):.0f}"
    return Predict(
        question="Weights of variance 2/n keep the size of a signal in a ReLU net. Now the "
        f"variance is 3/n, and the net has {LAYERS} layers. How much larger are the sums in its "
        "last layer?",
        guesses=[
            Guess(
                text="1.5 times",
                reply="That is one layer's doing. The next layer multiplies what it gets by as "
                f"much again, and so do all {LAYERS - 1} that follow the first.",
            ),
            Guess(
                text=f"About {root} times",
                reply=f"1.5 to the power of {LAYERS - 1} in the mean square, and its root in the "
                "size. In this picture they are of a size in the hundreds.",
                right=True,
            ),
            Guess(
                text=f"About {round(grown, -4):,.0f} times",
                reply="That is how the mean square grows. The numbers themselves grow by its "
                f"root: about {root} times.",
            ),
        ],
    )
