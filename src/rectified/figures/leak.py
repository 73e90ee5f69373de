"""Lift a dead net: the replay of a training from biases of −5, at seven slopes on the left."""

import numpy as np

from rectified.experiments import Frames
from rectified.experiments.leak import BIAS, ENOUGH
from rectified.experiments.plane import X, Y
from rectified.figures.plane import plane
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
    Rule,
)
from rectified.plots.words import show

OPENING = 0.1
"""A leak ten times the usual one, with which the net becomes the best plane and stays it."""

MORE, LESS = 0.3, 0.01
"""Other slopes that one may hope for."""

PALE = (-0.75, 1.75)
"""The probabilities that would be full of colour; so points of a class show on their own side."""

INPUTS = (-12.0, 6.0)
"""The z that are drawn; a bar that reaches farther is cut."""

SHAPES = {0.0: " This is ReLU.", 1.0: " This slope is no bend."}
"""What is said of a slope that has a name."""


def leak(frames: Frames) -> LiveFigure:
    """Return the replay: the plane with the boundary, what each unit gets, and the accuracy.

    A bar runs from the least to the greatest input of a unit. One that lies left of 0, or right
    of it, is a unit that is straight on the examples; one that crosses 0 bends something, unless
    the slope is 1. It opens after 500 steps, at which a net whose biases started at 0 is through.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.leak`.
    """
    slopes = frames["slopes"].round(6).tolist()
    steps = frames["steps"].tolist()
    inputs = frames["inputs"]
    order = np.argsort(inputs[..., 1], axis=-1, kind="stable")[..., None]
    bars = np.take_along_axis(inputs, order, axis=2)
    crosses = (bars[..., 0] <= 0) & (bars[..., 1] > 0)
    bends = crosses & (np.array(slopes) != 1)[:, None, None]
    boundary = frames["boundary"]
    used = int(np.flatnonzero(np.isfinite(boundary).any(axis=(0, 1, 3))).max()) + 1
    x, y = frames["points"].T
    columns, units = np.arange(len(steps)) + 0.5, inputs.shape[2]
    right, healthy = 100 * frames["accuracy_then"], 100 * frames["started_then"]
    line = 100 * float(frames["line_accuracy"][0])
    marks = [(columns[i], str(steps[i])) for i in range(0, len(steps), 2)]
    each = ("slope", "step")
    data = {
        "plane": Data(frames["image"] / 254, (*each, "row", "column"), "u1", span=PALE),
        "boundary_x": Data(boundary[:, :, :used, 0], (*each, "vertex"), span=X),
        "boundary_y": Data(boundary[:, :, :used, 1], (*each, "vertex"), span=Y),
        "point_x": Data(x, ("point",)),
        "point_y": Data(y, ("point",)),
        "class_0": Data(frames["classes"] == 0, ("point",), "b1"),
        "class_1": Data(frames["classes"] == 1, ("point",), "b1"),
        "input": Data(np.clip(bars, *INPUTS), (*each, "place", "end"), "u1", span=INPUTS),
        "place": Data(np.repeat(np.arange(units)[:, None] + 0.5, 2, axis=1), ("place", "end")),
        "straight": Data(~bends, (*each, "place"), "b1"),
        "bent": Data(bends, (*each, "place"), "b1"),
        "kink": Data(0, ()),
        "when": Data(columns, ("when",)),
        "now": Data(columns, ("step",)),
        "right": Data(right, ("slope", "when")),
        "healthy": Data(healthy, ("slope", "when")),
        "line": Data(np.full(len(steps), line), ("when",)),
        "told": Data(_told(slopes, steps, crosses.sum(-1), inputs, right), each, "text"),
    }
    return LiveFigure(
        Figure(
            name="leak",
            alt="Two moons in a plane, coloured by what a net says of each place, with its "
            "boundary; from where to where the inputs of its units reach; the accuracy. {told}",
            data=data,
            knobs=[
                Knob(name="slope", label="Slope on the left", values=slopes, at=OPENING),
                Knob(name="step", label="Step", values=steps, at=ENOUGH, play="Play the training"),
            ],
            panels=[
                plane(
                    Line(x="boundary_x", y="boundary_y", role="compare", label="boundary"),
                    height=230,
                ),
                _inputs(units),
                _accuracy(len(steps), marks, min(right.min(), healthy.min())),
            ],
            say="{told}",
            note=f"Every bias starts at {show(BIAS)}. The {units} units: one bar for each, from "
            "the least to the greatest input that an example gives it; the upright line is the "
            "kink. Dotted bars cross it.",
            predict=_predict(slopes, steps, right),
        )
    )


def _inputs(units: int) -> Panel:
    return Panel(
        title=f"the {units} units",
        x=Axis(*INPUTS, "z", [(z, show(z)) for z in (-10, -5, 0, 5)]),
        y=Axis(0, units, "", [(at, str(at)) for at in range(0, units + 1, 8)]),
        height=230,
        narrow=True,
        marks=[
            Rule(x="kink"),
            Line(x="input", y="place", where="straight", label="straight"),
            Line(x="input", y="place", where="bent", role="slope", dash="dotted", label="bent"),
        ],
    )


def _accuracy(count: int, marks: list[tuple[float, str]], least: float) -> Panel:
    return Panel(
        title="accuracy, in %",
        x=Axis(0, count, "step", marks),
        y=Axis(least - 3, 103, "", [(tick, str(tick)) for tick in (25, 50, 75, 100)]),
        height=140,
        marks=[
            Rule(x="now"),
            Line(x="when", y="line", role="muted", dash="dashed", label="best straight line"),
            Line(x="when", y="healthy", role="fourth", dash="dotted", label="biases from 0"),
            Line(x="when", y="right", label=f"biases from {show(BIAS)}"),
        ],
    )


def _told(
    slopes: list[float], steps: list[int], crosses: Array, inputs: Array, right: Array
) -> Array:
    """Return the sentence of each frame."""
    units = inputs.shape[2]

    def where(i: int, j: int) -> str:
        if slopes[i] == 0 and not crosses[i, j] and inputs[i, j].max() <= 0:
            return f"All {units} units are dead."
        if crosses[i, j] == 0:
            return f"No kink of {units} lies among the examples."
        some = "One kink" if crosses[i, j] == 1 else f"{crosses[i, j]} kinks"
        return f"{some} of {units} {'lies' if crosses[i, j] == 1 else 'lie'} among the examples."

    return np.array(
        [
            [
                f"Slope {show(slope)}, step {step}: {show(right[i, j])} % right."
                + SHAPES.get(slope, "")
                + ("" if slope == 1 else f" {where(i, j)}")
                for j, step in enumerate(steps)
            ]
            for i, slope in enumerate(slopes)
        ]
    )


def _predict(slopes: list[float], steps: list[int], right: Array) -> Predict:
    then = right[:, steps.index(ENOUGH)]
    here, more, less = (slopes.index(slope) for slope in (OPENING, MORE, LESS))
    best = np.argmax(then)
    return Predict(
        question=f"With a slope of {show(OPENING)} the net stands at {show(then[here])} % after "
        f"{ENOUGH} steps. With which of the seven slopes is it at 100 % by then?",
        guesses=[
            Guess(
                text=f"A larger one, such as {show(MORE)}: more gradient passes",
                reply=f"More gradient, larger steps: {show(then[more])} % with {show(MORE)}. None "
                f"gets there, the best to {show(then[best])} %.",
            ),
            Guess(
                text=f"A smaller one, such as {show(LESS)}: that is a sharper bend",
                reply=f"A sharper bend, but not where the examples are: {show(then[less])} % with "
                f"{show(LESS)}. None gets there, the best to {show(then[best])} %.",
            ),
            Guess(
                text="None of them",
                reply=f"None. The best gets to {show(then[best])} %. Look at where the bars lie.",
                right=True,
            ),
        ],
    )
