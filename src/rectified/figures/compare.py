"""Any two of the family over one another: their curves, their slopes, and the difference."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from rectified.activations import FAMILY, Activation, gelu, mish, relu, silu
from rectified.numerics import Array
from rectified.plots import Axis, Data, Figure, Guess, Knob, Line, LiveFigure, Panel, Predict
from rectified.plots.words import show

PAIR = ("first", "second")
"""The knobs."""

ACROSS = Axis(-4.0, 4.0, "x")
VALUES, SLOPES = Axis(-2.0, 4.0), Axis(-0.5, 2.0)
"""What leaves them is cut off."""

SHARES = Axis(-1.1, 1.1, "", [(-1.0, "−1"), (0.0, "0"), (1.0, "1")])
"""Of the largest difference."""

SAMPLES, FINE = 65, 8001
"""How many places are drawn, and at how many the difference is taken."""

BESIDE = 1e-3
"""How near to a kink the curves are drawn on either side of it."""

ALIKE = 1e-6
"""Differences that are apart by less than this share are equally large."""

Variant = Activation | tuple[Activation, Mapping[str, Any]]


@dataclass(frozen=True)
class Curve:
    """An activation with its parameters."""

    activation: Activation
    parameters: Mapping[str, Any]

    @property
    def name(self) -> str:
        """Its title, and the parameters that were given."""
        given = [
            f"{name} = {value if isinstance(value, str) else show(value)}"
            for name, value in self.parameters.items()
        ]
        return ", ".join([self.activation.title, *given])

    def values(self, x: Array) -> Array:
        """Return f(x)."""
        return self.activation(x, **self.parameters)

    def slopes(self, x: Array) -> Array:
        """Return f'(x)."""
        return self.activation.derivative(x, **self.parameters)


def compare_two(*others: Variant) -> LiveFigure:
    """Return two curves, their slopes and their difference, for any two that a reader picks.

    It opens on GELU and SiLU, which look like twins: GELU is nearer to ReLU.

    Parameters
    ----------
    *others : Activation or (Activation, mapping from str to value)
        What can be picked besides the family: an activation, or one with other parameters.
    """
    members: list[Variant] = [*FAMILY, *others]
    curves = [Curve(*member) if isinstance(member, tuple) else Curve(member, {})
              for member in members]  # fmt: skip
    x = _places(curves)
    values, slopes = (np.array([getattr(curve, what)(x) for curve in curves])
                      for what in ("values", "slopes"))  # fmt: skip
    gaps, steeper, where = _gaps(curves)
    between = values[None] - values[:, None]
    largest = np.abs(between).max(axis=-1, keepdims=True)
    share = np.divide(between, largest, out=np.zeros_like(between), where=largest > 0)
    data = {
        "x": Data(x, ("x",)),
        "between": Data(share, (*PAIR, "x"), "u1", span=(-1.0, 1.0)),
        "gap": Data(gaps, PAIR, "f4"),
        "steeper": Data(steeper, PAIR, "f4"),
        "where": Data(where, PAIR, "text"),
    }
    for knob in PAIR:
        data[f"{knob}_value"] = Data(VALUES.clip(values), (knob, "x"))
        data[f"{knob}_slope"] = Data(SLOPES.clip(slopes), (knob, "x"))
    names = [curve.name for curve in curves]
    words = (
        "Between x = −4 and 4, {first} and {second} differ by at most {gap}{where}; "
        "their slopes by at most {steeper}."
    )
    return LiveFigure(
        Figure(
            name="compare",
            alt=f"The curves of two activations over one another, their slopes, and the "
            f"difference. {words}",
            data=data,
            knobs=[
                Knob(name=knob, label=f"The {knob}", values=names, at=opening.title)
                for knob, opening in zip(PAIR, (gelu, silu), strict=True)
            ],
            panels=[
                _two("value", VALUES, 190),
                _two("slope", SLOPES, 110),
                Panel(
                    title="second minus first, in units of the largest difference",
                    x=ACROSS,
                    y=SHARES,
                    height=90,
                    marks=[Line(x="x", y="between", role="fourth")],
                ),
            ],
            say=words,
            predict=_question(),
        )
    )


def _two(what: str, axis: Axis, height: int) -> Panel:
    looks = {"first": ("value", ""), "second": ("slope", "dashed")}
    return Panel(
        title=what,
        x=Axis(ACROSS.low, ACROSS.high),
        y=axis,
        height=height,
        marks=[
            Line(x="x", y=f"{knob}_{what}", role=role, dash=dash, label=knob)
            for knob, (role, dash) in looks.items()
        ],
    )


def _places(curves: list[Curve]) -> Array:
    """Return where the curves are drawn: a grid, and every kink from both sides."""
    kinks = [at for curve in curves for at in curve.activation.kinks(**curve.parameters)]
    beside = [at + step for at in kinks for step in (-BESIDE, 0.0, BESIDE)]
    x = np.union1d(np.linspace(ACROSS.low, ACROSS.high, SAMPLES), beside)
    return x[(x >= ACROSS.low) & (x <= ACROSS.high)]


def _gaps(curves: list[Curve]) -> tuple[Array, Array, Array]:
    """Return for each two how far apart they are at most, their slopes too, and where they are."""
    x = np.linspace(ACROSS.low, ACROSS.high, FINE)
    values, slopes = (
        np.array([getattr(curve, what)(x) for curve in curves]) for what in ("values", "slopes")
    )
    gaps, steeper = (np.array([np.abs(each - one).max(axis=1) for one in each])
                     for each in (values, slopes))  # fmt: skip
    where = [[_where(x, np.abs(second - first)) for second in values] for first in values]
    return gaps, steeper, np.array(where)


def _where(x: Array, difference: Array) -> str:
    """Say where a difference is largest, every place of it."""
    if not difference.any():
        return ""
    (at,) = np.nonzero(difference >= difference.max() * (1 - ALIKE))
    runs = np.split(at, np.flatnonzero(np.diff(at) > 1) + 1)
    ends = [(round(x[run[0]], 1), round(x[run[-1]], 1)) for run in runs]
    told = [
        show(low) if high - low < 0.15 else f"{show(low)} to {show(high)}" for low, high in ends
    ]
    return f", at x = {' and '.join(told)}"


def _question() -> Predict:
    """Ask which of three is nearest to GELU, which has the looks of one and is near to another."""
    x = np.linspace(ACROSS.low, ACROSS.high, FINE)
    gaps = {other: float(np.abs(gelu(x) - other(x)).max()) for other in (silu, relu, mish)}
    nearest = min(gaps, key=lambda other: gaps[other])
    ranked = sorted(gaps, key=lambda other: gaps[other])
    told = ", ".join(f"{show(round(gaps[other], 3))} from {other.title}" for other in ranked)
    away = _where(x, np.abs(gelu(x) - silu(x)))
    return Predict(
        question="GELU is smooth and dips below 0 before it flattens. Which of these three stays "
        "nearest to it between −4 and 4? Nearest means: the widest gap is the smallest.",
        guesses=[
            Guess(
                text=other.title,
                reply=f"{'Yes' if other is nearest else 'No'}: GELU is at most {told}. "
                f"It is farthest from SiLU away from the bend{away}.",
                right=other is nearest,
            )
            for other in gaps
        ],
    )
