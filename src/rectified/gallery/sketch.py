"""The small picture on a card: a curve and its slope, on axes that all cards share."""

from typing import Any

import numpy as np

from rectified.activations import Activation, GatedUnit
from rectified.numerics import Array
from rectified.plots import Axis, Data, Figure, Line, Panel
from rectified.plots.curves import sample
from rectified.plots.frame import frame

ACROSS, UP = Axis(-4.0, 4.0), Axis(-2.0, 4.0)
"""All cards have the same axes, so that the eye can compare them."""

SAMPLES, HEIGHT = 81, 130
BESIDE = 1e-6
"""How near to a kink its slopes are drawn, in the units of x."""

FACTORS = (-1.0, 2.0)
"""What else the value of a gated unit is drawn for, besides 1."""

SLOPE: Any = {"x": "x", "y": "slope", "role": "slope", "dash": "dashed"}


def sketch(member: Activation | GatedUnit) -> str:
    """Return the picture as HTML; it needs the style sheet of the figures."""
    return frame(_gated(member) if isinstance(member, GatedUnit) else _curve(member))


def _curve(activation: Activation) -> Figure:
    x, slope = _sampled(activation)
    return _figure(
        activation.name,
        sample(activation, span=(ACROSS.low, ACROSS.high)).describe(),
        {
            "x": Data(x, ("x",), "f8"),
            "value": Data(UP.clip(activation(x)), ("x",)),
            "slope": Data(UP.clip(slope), ("x",)),
        },
        Line(x="x", y="value", label="value"),
        Line(**SLOPE, label="slope"),
    )


def _gated(unit: GatedUnit) -> Figure:
    """Return the picture over the gate: solid for a value of 1, dotted for others."""
    gate, slope = _sampled(unit.activation)
    others = [unit(np.concatenate([np.full_like(gate, v), gate])) for v in FACTORS]
    named = " and ".join(f"{v:g}".replace("-", "−") for v in FACTORS)
    return _figure(
        unit.name,
        f"{unit.title} over its gate g from −4 to 4: where v is 1 it is {unit.activation.title}; "
        f"for the values {named} the curve is as many times as high.",
        {
            "x": Data(gate, ("x",), "f8"),
            "value": Data(UP.clip(unit.activation(gate)), ("x",)),
            "others": Data(UP.clip(np.array(others)), ("v", "x")),
            "slope": Data(UP.clip(slope), ("x",)),
        },
        Line(x="x", y="others", role="compare", dash="dotted", label=f"v = {named}", thin=True),
        Line(x="x", y="value", label="v = 1"),
        Line(**SLOPE, label="slope by g"),
    )


def _figure(name: str, alt: str, data: dict[str, Data], *marks: Line) -> Figure:
    panel = Panel(title="", x=ACROSS, y=UP, height=HEIGHT, marks=marks)
    return Figure(name=f"card-{name}", alt=alt, data=data, panels=[panel])


def _sampled(activation: Activation) -> tuple[Array, Array]:
    """Return where a curve is drawn, and its slope there; at a kink NaN, where the pen lifts."""
    kinks = np.array(activation.kinks())
    grid = np.linspace(ACROSS.low, ACROSS.high, SAMPLES)
    x = np.unique(np.concatenate([grid, kinks, kinks - BESIDE, kinks + BESIDE]))
    x = x[(x >= ACROSS.low) & (x <= ACROSS.high)]
    return x, np.where(np.isin(x, kinks), np.nan, activation.derivative(x))
