"""Switch to dimmer: x times a gate that opens the more sharply the larger β is."""

from typing import Any

import numpy as np

from rectified.activations import Activation, gelu, mish, relu, sigmoid, silu
from rectified.numerics import Array
from rectified.plots import Axis, Data, Figure, Guess, Knob, Line, LiveFigure, Panel, Predict
from rectified.plots.words import show

BESIDE = (relu, gelu, mish)
"""What x·σ(βx) is laid over."""

NEAR_GELU = 1.702
"""The sharpness at which Hendrycks and Gimpel put it in GELU's place."""

SHARPNESS = sorted({0.0, *(float(f"{beta:.2g}") for beta in np.geomspace(0.1, 100, 25)), NEAR_GELU})

X = np.linspace(-4.0, 4.0, 161)

FINE = np.linspace(X[0], X[-1], 32_001)
"""Where the largest distance is looked for: the dip of a large β lies between two of `X`."""


def gate(activation: Activation, x: Array, **parameters: Any) -> Array:
    """Return what x is multiplied by: f(x) / x; at 0 the slope, and nothing at a kink."""
    at_0 = activation.derivative(x, **parameters)
    at_0[np.isin(x, activation.kinks(**parameters))] = np.nan
    share: Array = np.divide(activation(x, **parameters), x, out=at_0, where=x != 0)
    return share


def dimmer() -> LiveFigure:
    """Return the gate, what passes it, and how far that is from another activation.

    It opens at β = 1 beside ReLU: left of 0 the dimmer lets a little through, and the curve dips.
    """
    dimmers = np.array([silu(X, beta=beta) for beta in SHARPNESS])
    others = np.array([other(X) for other in BESIDE])
    names = [other.title for other in BESIDE]
    apart = dimmers - others[:, None]
    return LiveFigure(
        Figure(
            name="dimmer",
            alt="The gate that x passes, and what passes; below, the distance from another "
            "activation. {told}",
            data={
                "x": Data(X, ("x",)),
                "gate": Data([gate(silu, X, beta=beta) for beta in SHARPNESS], ("beta", "x")),
                "other_gate": Data([gate(other, X) for other in BESIDE], ("beside", "x")),
                "value": Data(dimmers, ("beta", "x")),
                "other": Data(others, ("beside", "x")),
                "apart": Data(apart, ("beside", "beta", "x")),
                "told": Data(_told(_most()), ("beside", "beta"), "text"),
            },
            knobs=[
                Knob(
                    name="beta",
                    label="β, how sharply it switches",
                    values=SHARPNESS,
                    at=1.0,
                    play="From dimmer to switch",
                ),
                Knob(name="beside", label="Beside", values=names),
            ],
            panels=[
                _panel("the gate", (0.0, 0.5, 1.0), "gate", "other_gate"),
                _panel("what passes", (-0.5, 0.0, 1.0, 2.0), "value", "other"),
                _apart(),
            ],
            say="{told}",
            note="Solid: σ(βx), and x·σ(βx). Dashed: the activation beside it, and what it "
            "multiplies x by. Where the line leaves the lowest panel, it goes on below.",
            predict=_predict(),
        )
    )


def _panel(title: str, ticks: tuple[float, ...], dimmed: str, other: str) -> Panel:
    air = 0.05 * (ticks[-1] - ticks[0])
    marks = [(tick, show(tick)) for tick in ticks]
    return Panel(
        title=title,
        x=Axis(X[0], X[-1], "x"),
        y=Axis(ticks[0] - air, ticks[-1] + air, "", marks),
        height=190,
        narrow=True,
        marks=[
            Line(x="x", y=other, role="compare", dash="dashed"),
            Line(x="x", y=dimmed),
        ],
    )


def _apart() -> Panel:
    return Panel(
        title="how far above the dashed one",
        x=Axis(X[0], X[-1], "x"),
        y=Axis(-0.4, 0.2, "", [(tick, show(tick)) for tick in (-0.4, -0.2, 0.0, 0.2)]),
        height=120,
        marks=[Line(x="x", y="apart", role="slope")],
    )


def _most() -> Array:
    """Return how far x·σ(βx) gets from each activation, for each β."""
    others = [other(FINE) for other in BESIDE]
    dimmers = [silu(FINE, beta=beta) for beta in SHARPNESS]
    return np.array([[np.abs(dimmed - other).max() for dimmed in dimmers] for other in others])


def _told(most: Array) -> Array:
    """Return the sentence of each frame."""
    left, right = ([float(silu(x, beta=beta)) / x for beta in SHARPNESS] for x in (-1.0, 1.0))
    return np.array(
        [
            [
                f"β = {show(beta)}: the gate is {show(round(low, 3))} at x = −1 and "
                f"{show(round(high, 3))} at x = 1. Between {show(X[0])} and {show(X[-1])}, "
                f"x·σ(βx) is at most {show(float(f'{far:.2g}'))} from {other.title}."
                for beta, low, high, far in zip(SHARPNESS, left, right, row, strict=True)
            ]
            for other, row in zip(BESIDE, most, strict=True)
        ]
    )


def _predict() -> Predict:
    return Predict(
        question="A large β makes the dimmer a switch: it is off, and a little to the right it is "
        "on. Turn β down to 0 instead. What is left of x·σ(βx)?",
        guesses=[
            Guess(
                text="0: the gate is shut",
                reply="The gate is shut far to the left, if β is large. At "
                f"β = 0 every x stands where the sigmoid is {show(float(sigmoid(0.0)))}.",
            ),
            Guess(
                text="A straight line",
                reply="σ(0) is one half, whatever x is: half of x passes, everywhere. Without a "
                "switch there is no bend.",
                right=True,
            ),
            Guess(
                text="ReLU",
                reply="That is the other end: for a large β the gate jumps. At β = 0 it stands "
                "at one half for every x, which makes the line x/2.",
            ),
        ],
    )
