"""Watch units die: the replay of a training at six learning rates."""

from typing import Any

import numpy as np

from rectified.experiments import Frames
from rectified.experiments.plane import X, Y
from rectified.figures.plane import plane
from rectified.numerics import Array
from rectified.plots import (
    Axis,
    Data,
    Figure,
    Guess,
    Image,
    Knob,
    Line,
    LiveFigure,
    Panel,
    Points,
    Predict,
    Rule,
    powers,
)
from rectified.plots.words import show

OPENING = 10.0
"""The rate at which most units die and the accuracy says nothing."""

PALE = (-0.75, 1.75)
"""The probabilities that would be full of colour; so points of a class show on their own side."""


def dying(frames: Frames) -> LiveFigure:
    """Return the replay: the plane with each unit's kink, who fires when, and the loss.

    Dotted means dead in every panel: dotted kinks, and dots in the strip, whose units are put in
    the order in which they die, so that the dots pile up to the count. It opens after the last
    step at the rate at which most units are dead and every example is right; its button plays
    the training from the start.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.dying`.
    """
    rates, steps = frames["rates"].tolist(), frames["steps"].tolist()
    dead, right = frames["firing"] == 0, frames["accuracy_then"]
    units = dead.shape[-1]
    columns = np.arange(len(steps)) + 0.5
    order = np.argsort(-dead.sum(axis=1), axis=-1, kind="stable")[:, :, None]
    strip, dots = (
        np.take_along_axis(each.swapaxes(1, 2), order, axis=1) for each in (frames["firing"], dead)
    )
    x, y = frames["points"].T
    kinks = frames["kinks"]
    with np.errstate(divide="ignore"):
        loss = np.log10(frames["loss"])
    marks = [(columns[i], str(steps[i])) for i in range(0, len(steps), 2)]
    data = {
        "plane": Data(frames["image"] / 254, ("lr", "step", "row", "column"), "u1", span=PALE),
        "kink_x": Data(kinks[..., 0], ("lr", "step", "unit", "end"), span=X),
        "kink_y": Data(kinks[..., 1], ("lr", "step", "unit", "end"), span=Y),
        "alive": Data(~dead, ("lr", "step", "unit"), "b1"),
        "dead": Data(dead, ("lr", "step", "unit"), "b1"),
        "point_x": Data(x, ("point",)),
        "point_y": Data(y, ("point",)),
        "class_0": Data(frames["classes"] == 0, ("point",), "b1"),
        "class_1": Data(frames["classes"] == 1, ("point",), "b1"),
        "strip": Data(strip / 254, ("lr", "place", "when"), "u1", span=(0, 1)),
        "dots": Data(dots, ("lr", "place", "when"), "b1"),
        "place": Data(np.indices(strip.shape[1:])[0] + 0.5, ("place", "when")),
        "when": Data(columns, ("when",)),
        "now": Data(columns, ("step",)),
        "loss": Data(loss, ("lr", "when")),
        "told": Data(_told(rates, steps, dead.sum(axis=2), units, right), ("lr", "step"), "text"),
    }
    return LiveFigure(
        Figure(
            name="dying",
            alt="Two moons in a plane, coloured by what a net with one hidden layer says of each "
            "place, each unit's kink as a line; who fires at which step; the loss. {told}",
            data=data,
            knobs=[
                Knob(name="lr", label="Learning rate", values=rates, at=OPENING),
                Knob(
                    name="step",
                    label="Step",
                    values=steps,
                    at=steps[-1],
                    play="Play the training",
                ),
            ],
            panels=[_plane(), _strip(units, len(steps), marks), _loss(len(steps), marks)],
            say="{told}",
            note="Dotted means dead. In the plane: a line where the input of a unit is 0; many "
            "lines of dead units lie outside the picture. Step by step: the bluer a cell, the more "
            "examples the unit fires on; units in the order of their death, so the dots pile up to "
            "the count.",
            predict=_predict(dead, right, rates),
        )
    )


def _plane() -> Panel:
    ends: Any = {"x": "kink_x", "y": "kink_y", "thin": True}
    return plane(
        Line(**ends, where="alive", role="muted", label="alive"),
        Line(**ends, where="dead", role="compare", dash="dotted", label="dead"),
        height=230,
    )


def _strip(units: int, count: int, marks: list[tuple[float, str]]) -> Panel:
    return Panel(
        title=f"the {units} units, step by step",
        x=Axis(0, count, "step", marks),
        y=Axis(0, units, "", [(at, str(at)) for at in range(0, units + 1, 8)]),
        height=230,
        narrow=True,
        marks=[
            Image(cells="strip", upward=True),
            Points(x="when", y="place", where="dots", role="compare", label="dead"),
            Rule(x="now"),
        ],
    )


def _loss(count: int, marks: list[tuple[float, str]]) -> Panel:
    return Panel(
        title="loss",
        x=Axis(0, count, "step", marks),
        y=powers(-4, 4, every=3),
        height=110,
        marks=[Line(x="when", y="loss"), Rule(x="now")],
    )


def _told(rates: list[float], steps: list[int], dead: Array, units: int, right: Array) -> Array:
    """Return the sentence of each frame."""
    return np.array(
        [
            [
                f"At rate {show(rate)}, step {step}: {dead[i, j]} of {units} units "
                f"{'is' if dead[i, j] == 1 else 'are'} dead, accuracy {show(100 * right[i, j])} %."
                for j, step in enumerate(steps)
            ]
            for i, rate in enumerate(rates)
        ]
    )


def _predict(dead: Array, right: Array, rates: list[float]) -> Predict:
    count = dead[rates.index(OPENING), -1].sum()
    accuracy = f"{show(100 * right[rates.index(OPENING), -1])} %"
    return Predict(
        question="This net trains at a learning rate of 10, far too high. After 500 steps, how "
        f"many of its {dead.shape[-1]} units are dead, and what does the accuracy say?",
        guesses=[
            Guess(
                text="Hardly any, and it is near 100 %",
                reply=f"The accuracy you have right, and that is the trap: it is {accuracy}, with "
                f"{count} units dead. Watch when they die.",
            ),
            Guess(
                text="Most, and it is near 50 %",
                reply=f"Most are dead, {count} of them. But the few that are left are enough: the "
                f"accuracy is {accuracy}.",
            ),
            Guess(
                text="Most, and it is near 100 %",
                reply=f"{count} are dead and the accuracy is {accuracy}: nobody who watches only "
                "the accuracy would know.",
                right=True,
            ),
        ],
    )
