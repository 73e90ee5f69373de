"""One unit: what its weight and its bias do to its kink, and which examples teach it."""

import numpy as np

from rectified.activations import relu
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
    Points,
    Predict,
    Rule,
)
from rectified.plots.words import show

WEIGHTS = np.linspace(-2, 2, 17)
BIASES = np.linspace(-4, 4, 17)[2:-2]
EXAMPLES = np.array([-1.7, -0.7, 0.3, 1.1, 1.9])
"""None lies on a kink, but where there is none: at w = 0 and b = 0 all are."""

EDGE = 2.5
"""How far x reaches on either side."""

AT = (1.0, 1.0)
"""The weight and the bias at the start: one example is off, four are on."""


def unit() -> LiveFigure:
    """Return relu(w x + b) over x, its slope, and the gradient by w and b of five examples.

    Everything is computed here, exactly: the curve is straight between the edges and its kink.
    """
    w, b = np.meshgrid(WEIGHTS, BIASES, indexing="ij")
    kink = np.divide(-b, w, out=np.full_like(w, np.nan), where=w != 0)
    seen = np.where(np.abs(kink) < EDGE, kink, np.nan)
    corner = np.clip(np.nan_to_num(kink), -EDGE, EDGE)
    corners = np.stack([np.full_like(w, -EDGE), corner, np.full_like(w, EDGE)], axis=-1)
    middles = (corners[..., :-1] + corners[..., 1:]) / 2
    left, right = np.moveaxis(w[..., None] * relu.derivative(_sum(w, b, middles)), -1, 0)
    lift = np.full_like(w, np.nan)
    z = _sum(w, b, EXAMPLES)
    by_bias = relu.derivative(z)
    on = by_bias > 0
    of_both = ("w", "b")
    gap = np.zeros_like(z)
    data = {
        "x": Data(corners, (*of_both, "corner")),
        "y": Data(relu(_sum(w, b, corners)), (*of_both, "corner")),
        "step_x": Data(corners[..., [0, 1, 1, 1, 2]], (*of_both, "end")),
        "step": Data(np.stack([left, left, lift, right, right], axis=-1), (*of_both, "end")),
        "kink": Data(seen, of_both),
        "example": Data(EXAMPLES, ("example",)),
        "output": Data(relu(z), (*of_both, "example")),
        "on": Data(on, (*of_both, "example"), "b1"),
        "off": Data(~on, (*of_both, "example"), "b1"),
        "edges": Data(np.arange(3 * EXAMPLES.size + 1), ("edge",)),
        "by_w": Data(_bars(EXAMPLES * by_bias, gap, gap), (*of_both, "bar"), span=(-2, 2)),
        "by_b": Data(_bars(gap, by_bias, gap), (*of_both, "bar"), span=(-2, 2)),
        "told": Data(_told(w, b, kink, on), of_both, "text"),
    }
    across = [(i, show(i)) for i in range(-2, 3)]
    return LiveFigure(
        Figure(
            name="unit",
            alt="The output of one unit over its input x, a flat and a rising line that meet at "
            "the kink; its slope; and for five examples the gradient of the output by the weight "
            "and by the bias. {told}",
            data=data,
            knobs=[
                Knob(name="w", label="Weight w", values=WEIGHTS.tolist(), at=AT[0]),
                Knob(name="b", label="Bias b", values=BIASES.tolist(), at=AT[1]),
            ],
            panels=[
                Panel(
                    title="output: relu(wx + b)",
                    x=Axis(-EDGE, EDGE, "", across),
                    y=Axis(-0.5, 8),
                    height=190,
                    marks=[
                        Rule(x="kink"),
                        Line(x="x", y="y"),
                        Points(x="example", y="output", where="on", shape="full", label="on"),
                        Points(x="example", y="output", where="off", shape="hollow", label="off"),
                    ],
                ),
                Panel(
                    title="its slope by x",
                    x=Axis(-EDGE, EDGE, "x", across),
                    y=Axis(-2.4, 2.4, "", [(-2, "−2"), (0, "0"), (2, "2")]),
                    height=90,
                    marks=[Rule(x="kink"), Line(x="step_x", y="step", role="slope")],
                ),
                Panel(
                    title="gradient of each output",
                    x=Axis(
                        -1,
                        3 * EXAMPLES.size,
                        "the five examples, by their x",
                        [(3 * i + 1, show(x)) for i, x in enumerate(EXAMPLES)],
                    ),
                    y=Axis(-2.4, 2.4, "", [(-2, "−2"), (0, "0"), (2, "2")]),
                    height=110,
                    marks=[
                        Bars(edges="edges", heights="by_w", role="compare", label="by w"),
                        Bars(edges="edges", heights="by_b", role="fourth", label="by b"),
                    ],
                ),
            ],
            say="{told}",
            note="The vertical line is the kink, where wx + b is 0. The gradient by w is x where "
            "the unit is on, the gradient by b is 1 there; where it is off, both are 0.",
            predict=_predict(),
        )
    )


def _sum(w: Array, b: Array, x: Array) -> Array:
    """Return w x + b for every w and b, x along the last axis."""
    total: Array = w[..., None] * x + b[..., None]
    return total


def _bars(*parts: Array) -> Array:
    """Return the heights of neighbouring bars, for one example after the other."""
    return np.stack(parts, axis=-1).reshape(*parts[0].shape[:-1], -1)


def _told(w: Array, b: Array, kink: Array, on: Array) -> Array:
    """Return the sentence of each weight and bias."""
    told = np.empty(w.shape, dtype=object)
    for at, weight in np.ndenumerate(w):
        where = f"kink at x = {show(kink.item(at))}" if weight else "no kink: x does not count"
        count, of = on[at].sum(), EXAMPLES.size
        what = f"on for {count} of {of} examples" if count else "off for all: nothing to learn from"
        told[at] = f"w = {show(weight)}, b = {show(b.item(at))}: {where}; {what}."
    return told.astype(str)


def _predict() -> Predict:
    w, b = AT
    before, after = (f"x = {show(-bias / w + 0.0)}" for bias in (0.0, b))
    return Predict(
        question=f"A unit has the weight {show(w)} and the bias 0: its kink is at {before}. Now "
        f"its bias is raised to {show(b)}. What becomes of the kink?",
        guesses=[
            Guess(
                text=f"It moves right, to x = {show(b / w)}",
                reply=f"The sign is the trap. The kink is where wx + b = 0, at −b/w: {after}.",
            ),
            Guess(
                text="It stays; the curve moves up",
                reply="It would, were b added after ReLU. It is added before, so it changes where "
                f"the sum passes 0: at −b/w, {after}.",
            ),
            Guess(
                text=f"It moves left, to {after}",
                reply="wx + b = 0 at x = −b/w. A larger bias switches the unit on for more of the "
                "examples.",
                right=True,
            ),
        ],
    )
