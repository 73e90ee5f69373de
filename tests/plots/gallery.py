"""Figures that use every part of the grammar, for tests: each shows something different."""

import numpy as np

from rectified.activations import FAMILY
from rectified.plots import (
    Axis,
    Bars,
    Data,
    Figure,
    Guess,
    Image,
    Knob,
    Line,
    Panel,
    Points,
    Predict,
    Probe,
    Rule,
    Spot,
    explore,
    powers,
)

rng = np.random.default_rng(7)
RATES, STEPS, SIDES = (0.1, 1.0, 10.0), tuple(range(6)), ("left", "right")


def replay():
    """A training: an image that two knobs choose, many lines with a mask, a curve with a rule."""
    curve = rng.uniform(-3, 1, (3, 6))
    curve[2, 4] = np.nan
    return Figure(
        name="replay",
        alt="A replay. {told}",
        knobs=[
            Knob(name="rate", label="learning rate", values=RATES, at=1.0),
            Knob(name="step", label="step", values=STEPS, at=2, play="Play the training"),
        ],
        data={
            "plane": Data(
                rng.uniform(0, 1, (3, 6, 4, 5)),
                ("rate", "step", "row", "column"),
                "u1",
                span=(0, 1),
            ),
            "ends": Data(rng.uniform(-1, 1, (3, 6, 7, 2)), ("rate", "step", "unit", "end")),
            "ups": Data(rng.uniform(-1, 1, (3, 6, 7, 2)), ("rate", "step", "unit", "end")),
            "alive": Data(rng.uniform(0, 1, (3, 6, 7)) > 0.4, ("rate", "step", "unit"), "b1"),
            "px": Data(rng.uniform(-1, 1, 20), ("point",)),
            "py": Data(rng.uniform(-1, 1, 20), ("point",)),
            "red": Data(rng.uniform(0, 1, 20) > 0.5, ("point",), "b1"),
            "steps": Data(np.arange(6), ("step",)),
            "loss": Data(curve, ("rate", "when")),
            "when": Data(np.arange(6), ("when",)),
            "told": Data(np.array([f"Rate {r}." for r in RATES]), ("rate",), "text"),
            "score": Data(rng.uniform(0, 1, (3, 6)), ("rate", "step"), "f4"),
        },
        panels=[
            Panel(
                title="plane",
                x=Axis(-1, 1, "x"),
                y=Axis(-1, 1),
                narrow=True,
                marks=[
                    Image(cells="plane", palette="diverging", upward=True, smooth=True),
                    Line(x="ends", y="ups", where="alive", role="muted", dash="dotted", thin=True),
                    Points(x="px", y="py", label="all"),
                    Points(x="px", y="py", where="red", role="slope", shape="square", label="red"),
                ],
            ),
            Panel(
                title="loss",
                x=Axis(0, 5, "step"),
                y=powers(-3, 1),
                narrow=True,
                drag="step",
                marks=[Line(x="when", y="loss", label="loss"), Rule(x="steps")],
            ),
        ],
        say="At rate {rate}, step {step}: score {score}. {told}",
        predict=Predict(
            question="What will it do?",
            guesses=[
                Guess(text="Learn", reply="It does.", right=True),
                Guess(text="Sleep", reply="It does not."),
            ],
        ),
    )


def histogram():
    """Small multiples of bars, a strip of bits, a probe over both, names to choose from."""
    return Figure(
        name="histogram",
        alt="Bars",
        knobs=[Knob(name="side", label="Side", values=SIDES, at="right")],
        probe=Probe(name="layer", label="Layer", at=2),
        data={
            "layer": Data(np.arange(1, 5), ("layer",), "f8"),
            "edges": Data(np.linspace(-2, 2, 9), ("edge",)),
            "counts": Data(rng.uniform(0, 1, (2, 3, 8)), ("side", "copy", "bin")),
            "bits": Data(rng.uniform(0, 1, (2, 5, 4)) > 0.5, ("side", "unit", "layer"), "b1"),
            "size": Data(rng.uniform(0, 1, (2, 4)), ("side", "layer"), "f4"),
        },
        panels=[
            Panel(
                title="copy {i}",
                x=Axis(-2, 2),
                y=Axis(0, 1),
                height=80,
                repeat="copy",
                marks=[Bars(edges="edges", heights="counts")],
            ),
            Panel(
                title="bits",
                x=Axis(0.5, 4.5, "layer", [(i, str(i)) for i in range(1, 5)]),
                y=Axis(0, 5),
                drag="layer",
                marks=[Image(cells="bits"), Rule(x="layer")],
            ),
            Panel(
                title="size",
                x=Axis(0.5, 4.5, "layer"),
                y=Axis(0, 1),
                marks=[Line(x="layer", y="size"), Spot(x="layer", y="size")],
            ),
        ],
        say="Layer {layer}, {side}: {size}",
        listen="size",
    )


def corners():
    """What is rare: three knobs, many names, rows held on the probe's dimension, equal marks."""
    bars = rng.normal(size=(6, 8))
    bars[2, 3] = np.nan
    dot = {"x": "x", "y": "y", "shape": "hollow"}
    return Figure(
        name="corners",
        alt="Corners: {who}, {lr}, {side}",
        knobs=[
            Knob(name="who", label="Who?", values=[f"<{i}> & {{x}}" for i in range(6)], play="Go"),
            Knob(name="lr", label="rate", values=np.array([-1.5, 0.015625, 1000.5]), at=-1.5),
            Knob(name="side", label="Side {x}", values=np.array(SIDES)),
        ],
        probe=Probe(name="x", label="Probe", at=-np.inf),
        data={
            "x": Data(np.linspace(-2, 2, 9), ("x",)),
            "y": Data(rng.normal(size=(6, 3, 2, 9)), ("who", "lr", "side", "x"), "f4"),
            "many": Data(rng.normal(size=(2, 9)), ("row", "x")),
            "seen": Data(rng.uniform(0, 1, (2, 9)) > 0.5, ("row", "x"), "b1"),
            "cells": Data(rng.uniform(0, 1, (6, 4, 3, 9)), ("who", "r", "c", "x"), "u1"),
            "edges": Data(np.linspace(-2, 2, 9), ("edge",)),
            "heights": Data(bars, ("who", "bin")),
            "tie": Data(np.array([0.015625, 1000.5, -1000.5]), ("lr",), "f8"),
        },
        panels=[
            Panel(
                title="held {i}",
                x=Axis(-2, 2),
                y=Axis(-2, 2),
                repeat="row",
                height=60,
                marks=[
                    Line(x="x", y="many"),
                    Line(x="x", y="many"),
                    Points(x="x", y="many", where="seen", shape="square", role="slope"),
                ],
            ),
            Panel(
                title="cells of one x",
                x=Axis(-2, 2),
                y=Axis(-2, 2),
                fixed={"x": 3},
                marks=[Image(cells="cells"), Points(**dot), Points(**dot), Rule(x="x")],
            ),
            Panel(
                title="bars without ticks",
                x=Axis(-2, 2, marks=()),
                y=Axis(-3, 3, marks=()),
                drag="x",
                marks=[Bars(edges="edges", heights="heights"), Rule(x="x"), Spot(x="x", y="y")],
            ),
        ],
        say="{who}, {lr}, {side}, {x}: {y}; tie {tie} { {{",
        listen="y",
    )


def mine(x):
    return np.abs(x) * np.where(x > 3, np.inf, 1)


def unwritten(x):
    raise NotImplementedError


FIGURES = {
    "replay": replay(),
    "histogram": histogram(),
    "corners": corners(),
    **{f"explore {one.name}": explore(one).figure for one in FAMILY},
    "several": explore(*FAMILY[:4], at=0.0).figure,
    "compare": explore(FAMILY[0], compare=mine, at=0.0).figure,
    "compare fails": explore(FAMILY[0], compare=unwritten).figure,
    "far": explore(FAMILY[0], span=(1000, 3_000_000)).figure,
}
"""By what they try."""
