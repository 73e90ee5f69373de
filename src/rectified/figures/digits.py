"""How many digits are right: of the textbook line, of the package, and how many there can be."""

from collections.abc import Mapping

import numpy as np

from rectified.numerics import Array
from rectified.plots import (
    Axis,
    Data,
    Figure,
    Guess,
    Knob,
    Line,
    LiveFigure,
    Panel,
    Predict,
    Probe,
    Rule,
)
from rectified.plots.words import show

MOST = 17
"""The digits that the axis reaches to: a float64 has room for 16."""

OPENING = "ELU"
"""Its line loses digits where nobody expects it: near 0."""


def digits(judged: Mapping[str, Array]) -> LiveFigure:
    """Return the right digits over x, for every function whose textbook line loses some.

    The judge is exact arithmetic; `benchmarks/digits.py` says how, and what the arrays hold.

    Parameters
    ----------
    judged : mapping from str to ndarray
        Those of ``book/_judged/digits.npz``.
    """
    x = judged["x"].astype(float)
    names, dtypes = (judged[name].tolist() for name in ("losing", "dtypes"))
    each = ("function", "dtype")
    lines = ("room", "package", "textbook")
    span = (0.0, float(MOST))
    return LiveFigure(
        Figure(
            name="digits",
            alt="Right digits over x, from −100 to nearly 0, of the textbook line for {function} "
            "in {dtype}, of the package, and how many there is room for. {widest}",
            data={
                "x": Data(x, ("x",), "f8"),
                "at": Data(-np.log10(-x), ("x",)),
                **{name: Data(judged[name], (*each, "x"), span=span) for name in lines},
                **{
                    f"{name}_told": Data(_told(judged[name]), (*each, "x"), "text")
                    for name in lines
                },
                "widest": Data(_widest(judged), each, "text"),
            },
            knobs=[
                Knob(name="function", label="Function", values=names, at=OPENING),
                Knob(name="dtype", label="Numbers", values=dtypes),
            ],
            probe=Probe(name="x", label="x", at=-0.001),
            panels=[
                Panel(
                    title="right digits",
                    x=_axis(x),
                    y=Axis(0, MOST, "", [(at, str(at)) for at in (0, 4, 8, 12, 16)]),
                    height=260,
                    marks=[
                        Line(x="at", y="room", role="muted", dash="dashed", label="room"),
                        Line(x="at", y="package", label="package"),
                        Line(
                            x="at", y="textbook", role="slope", dash="dotted", label="textbook line"
                        ),
                        Rule(x="at", role="compare"),
                    ],
                )
            ],
            say="{function} in {dtype} at x = {x}: {textbook_told} right digits in the textbook "
            "line, {package_told} in the package; there is room for {room_told}.",
            note="Room: the digits that remain if a result is off by half a unit in the last "
            "place, the best that rounding can promise. Where the curves end, the result is too "
            "small for the numbers.",
            predict=_predict(),
        )
    )


def _axis(x: Array) -> Axis:
    """Return an axis on which x runs from far left to nearly 0, evenly in its logarithm."""
    first, last = (round(float(-np.log10(-end))) for end in (x[0], x[-1]))
    marks = [(float(at), f"−{10.0**-at:g}") for at in range(first, last, 2)]
    return Axis(float(first), float(last), "x", marks)


def _told(digits: Array) -> Array:
    """Return digits as words; where the numbers end there are none."""
    counted = digits.astype(float)
    return np.where(np.isfinite(counted), np.char.mod("%.1f", counted), "0")


def _widest(judged: Mapping[str, Array]) -> Array:
    """Return for each function and dtype where the textbook line falls most behind, in words."""
    shape = judged["textbook"].shape[:2]
    told = np.empty(shape, dtype=object)
    for at in np.ndindex(shape):
        package, textbook = (judged[name][at].astype(float) for name in ("package", "textbook"))
        worst = int(np.nanargmax(package - textbook))
        told[at] = (
            f"Farthest behind, at x = {show(judged['x'][worst])}, the textbook line has "
            f"{textbook[worst]:.1f} right digits and the package {package[worst]:.1f}."
        )
    return told.astype(str)


def _predict() -> Predict:
    return Predict(
        question="GELU's textbook line loses its digits far left of 0. ELU's is exp(x) − 1. "
        "Where does that lose digits?",
        guesses=[
            Guess(
                text="Far left too, where exp(x) is tiny",
                reply="There the answer is nearly −1, and a tiny exp(x) is hardly part of it. "
                "Look near 0.",
            ),
            Guess(
                text="Near 0, where exp(x) is nearly 1",
                reply="There the leading digits of exp(x) and of 1 are the same, and go.",
                right=True,
            ),
            Guess(
                text="Nowhere: it needs no erf",
                reply="It needs a difference of two numbers that may be nearly equal. That is "
                "enough.",
            ),
        ],
    )
