"""What two short cuts to GELU cost, place by place: the tanh form and x·σ(1.702x)."""

import numpy as np

from rectified.activations import gelu, silu
from rectified.figures.dimmer import NEAR_GELU
from rectified.plots import Axis, Data, Figure, Line, LiveFigure, Panel, Probe, Spot, powers
from rectified.plots.words import show

X = np.linspace(-6.0, 6.0, 481)

FORM = gelu.choices[0].options[-1]
"""What PyTorch calls the first: its name is the choice that gelu has besides the exact one."""


def gelu_error() -> LiveFigure:
    """Return the distance of both from GELU, on a logarithmic scale, with a probe."""
    errors = {
        "published": np.abs(gelu(X, approximate=FORM) - gelu(X)),
        "dimmed": np.abs(silu(X, beta=NEAR_GELU) - gelu(X)),
    }
    with np.errstate(divide="ignore"):
        drawn = {name: np.log10(error) for name, error in errors.items()}
    most = {name: f"{error.max():.2g}" for name, error in errors.items()}
    dimmed = f"x·σ({NEAR_GELU}x)"
    return LiveFigure(
        Figure(
            name="gelu-error",
            alt=f"How far two forms are from GELU for x from {show(X[0])} to {show(X[-1])}: the "
            f"{FORM} form at most {most['published']}, {dimmed} at most {most['dimmed']}.",
            data={
                "x": Data(X, ("x",), "f8"),
                **{name: Data(error, ("x",), "f4") for name, error in errors.items()},
                **{f"log_{name}": Data(line, ("x",)) for name, line in drawn.items()},
            },
            panels=[
                Panel(
                    title="distance from GELU",
                    x=Axis(X[0], X[-1], "x"),
                    y=powers(-9, -1),
                    height=200,
                    drag="x",
                    marks=[
                        Line(x="x", y="log_published", label=f"{FORM} form"),
                        Line(x="x", y="log_dimmed", role="slope", dash="dashed", label=dimmed),
                        Spot(x="x", y="log_published"),
                        Spot(x="x", y="log_dimmed"),
                    ],
                )
            ],
            probe=Probe(name="x", label="Probe x", at=1.0),
            say=f"x = {{x}}: the {FORM} form is off by {{published}}, {dimmed} by {{dimmed}}.",
            note="Each dip is a place where a form meets GELU.",
        )
    )
