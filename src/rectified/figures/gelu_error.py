"""What two short cuts to GELU cost: the tanh form and x·σ(1.702x), place by place."""

import numpy as np

from rectified.activations import gelu, silu
from rectified.figures.dimmer import NEAR_GELU
from rectified.plots import Data, Figure, Line, LiveFigure, Panel, Probe, Spot, powers
from rectified.plots.axes import Axis
from rectified.plots.words import show

X = np.linspace(-6.0, 6.0, 481)


def gelu_error() -> LiveFigure:
    """Return the distance of both from GELU, on a logarithmic scale, with a probe."""
    errors = {
        "tanh": np.abs(gelu(X, approximate="tanh") - gelu(X)),
        "sigmoid": np.abs(silu(X, beta=NEAR_GELU) - gelu(X)),
    }
    with np.errstate(divide="ignore"):
        drawn = {name: np.log10(error) for name, error in errors.items()}
    most = {name: f"{error.max():.2g}" for name, error in errors.items()}
    return LiveFigure(
        Figure(
            name="gelu-error",
            alt=f"How far two forms are from GELU for x from {show(X[0])} to {show(X[-1])}: the "
            f"tanh form at most {most['tanh']}, x·σ({NEAR_GELU}x) at most {most['sigmoid']}.",
            data={
                "x": Data(X, ("x",), "f8"),
                **{name: Data(error, ("x",), "f4") for name, error in errors.items()},
                **{f"log_{name}": Data(line, ("x",)) for name, line in drawn.items()},
            },
            panels=[
                Panel(
                    title="distance from GELU",
                    x=Axis(X[0], X[-1], "x"),
                    y=powers(-8, -1),
                    height=200,
                    drag="x",
                    marks=[
                        Line(x="x", y="log_tanh", label="tanh form"),
                        Line(
                            x="x",
                            y="log_sigmoid",
                            role="slope",
                            dash="dashed",
                            label=f"x·σ({NEAR_GELU}x)",
                        ),
                        Spot(x="x", y="log_tanh"),
                        Spot(x="x", y="log_sigmoid"),
                    ],
                )
            ],
            probe=Probe(name="x", label="Probe x", at=1.0),
            say=f"x = {{x}}: the tanh form is off by {{tanh}}, x·σ({NEAR_GELU}x) by {{sigmoid}}.",
            note="Each dip is a place where a form crosses GELU.",
        )
    )
