"""Close relatives of ReLU: one more cut, a square, or straight pieces in place of a curve."""

import numpy as np

from rectified.activations import hardswish, hardtanh, relu, relu6, squared_relu
from rectified.plots import Axis, Data, Figure, Knob, Line, LiveFigure, Panel, Points
from rectified.plots.curves import sample_all
from rectified.plots.words import show

RELATIVES = (relu6, hardtanh, squared_relu, hardswish)
SPAN = (-4.0, 8.0)
SAMPLES = 241


def relatives() -> LiveFigure:
    """Return the value and the slope of each relative, ReLU's dashed beside them."""
    own, *others = sample_all((relu, *RELATIVES), span=SPAN, samples=SAMPLES)
    values, slopes = (
        np.stack([getattr(one, what)[0] for one in others]) for what in ("values", "slopes")
    )
    most = max(len(one.kinks[0]) for one in others)
    kinks = np.full((4, len(others), most), np.nan)
    for i, one in enumerate(others):
        for j, kink in enumerate(one.kinks[0]):
            kinks[:, i, j] = one.x[kink.point], kink.left, kink.right, one.slopes[0, kink.point]
    data = {
        "x": Data(own.x, ("x",), "f4"),
        "relu": Data(own.values[0], ("x",)),
        "value": Data(values, ("function", "x")),
        "slope": Data(slopes, ("function", "x")),
        "told": Data(np.array([one.describe() for one in others]), ("function",), "text"),
        **{
            name: Data(array, ("function", "kink"), "f4")
            for name, array in zip(("kink", "left", "right", "convention"), kinks, strict=True)
        },
    }
    ends = {"role": "slope", "shape": "hollow"}
    marks = [(at, show(at)) for at in np.unique(kinks[0][np.isfinite(kinks[0])]).tolist()]
    return LiveFigure(
        Figure(
            name="relatives",
            alt="Four relatives of ReLU, one at a time, each with its slope. {told}",
            data=data,
            knobs=[Knob(name="function", label="Function", values=[f.title for f in RELATIVES])],
            panels=[
                Panel(
                    title="value",
                    x=Axis(*SPAN, "", marks),
                    y=Axis(-1.5, 8),
                    height=180,
                    marks=[
                        Line(x="x", y="relu", role="muted", dash="dashed", label="ReLU"),
                        Line(x="x", y="value", label="this one"),
                    ],
                ),
                Panel(
                    title="slope",
                    x=Axis(*SPAN, "x", marks),
                    y=Axis(-0.75, 2.25),
                    height=100,
                    marks=[
                        Line(x="x", y="slope", role="slope", breaks="kink"),
                        Points(x="kink", y="left", **ends),
                        Points(x="kink", y="right", **ends),
                        Points(x="kink", y="convention", role="slope", shape="full"),
                    ],
                ),
            ],
            say="{told}",
        )
    )
