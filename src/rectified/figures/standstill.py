"""Learn or stand still: three nets of 30 layers, and three ways to step."""

import numpy as np

from rectified.experiments import Frames
from rectified.experiments.standstill import GUESSING, STARTS, WAYS
from rectified.figures.powers import marks
from rectified.numerics import Array
from rectified.plots import Axis, Data, Figure, Knob, Line, LiveFigure, Panel

NAMES = tuple(f"{activation.title}, {weights.title()}" for activation, weights in STARTS)
"""What the nets are called, in the experiment's order."""

LOOKS = (("value", ""), ("slope", "dashed"), ("compare", "dotted"))
"""The role and the dash of each net."""

NOWHERE = -16.0
"""Where on the axis of logarithms weights are drawn that have not moved at all."""


def standstill(frames: Frames) -> LiveFigure:
    """Return the loss of every net, and how far its first layer has moved.

    It opens at gradient descent with the rate at which one of the three learns.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.standstill`.
    """
    steps = frames["steps"].astype(float)
    loss, moved = (frames[name] for name in ("loss", "moved"))
    with np.errstate(divide="ignore", invalid="ignore"):
        distance = np.where(moved == 0, NOWHERE, np.log10(moved))
    data = {
        "step": Data(steps, ("step",)),
        "told": Data(_told(loss[..., -1], moved), ("way",), "text"),
    }
    for i in range(len(NAMES)):
        dims = ("way", "seed", "step")
        data[f"loss_{i}"] = Data(loss[:, i].swapaxes(0, 1), dims, span=(0, 2))
        data[f"moved_{i}"] = Data(distance[:, i, :, 1:].swapaxes(0, 1), (*dims[:2], "after"))
    data["after"] = Data(steps[1:], ("after",))
    return LiveFigure(
        Figure(
            name="standstill",
            alt="The loss of three nets of 30 layers, and how far the weights of their first layer "
            "have moved, against the step. {told}",
            data=data,
            knobs=[Knob(name="way", label="Steps", values=tuple(WAYS))],
            panels=[_loss(steps), _moved(steps)],
            say="{told}",
            note=f"Each net starts from {len(loss)} seeds, a line each. A line that breaks off has "
            "diverged; lines of nets that only guess lie on top of one another.",
        )
    )


def _panel(
    title: str, what: str, over: str, steps: Array, y: Axis, *, key: bool, height: int
) -> Panel:
    return Panel(
        title=title,
        x=Axis(0, float(steps[-1]), "step"),
        y=y,
        height=height,
        marks=[
            Line(x=over, y=f"{what}_{i}", role=role, dash=dash, label=label if key else "")
            for i, ((role, dash), label) in enumerate(zip(LOOKS, NAMES, strict=True))
        ],
    )


def _loss(steps: Array) -> Panel:
    y = Axis(0, 1, "", [(0.0, "0"), (GUESSING, "ln 2"), (1.0, "1")])
    return _panel("loss", "loss", "step", steps, y, key=True, height=170)


def _moved(steps: Array) -> Panel:
    y = Axis(NOWHERE - 1, 1, "", [(NOWHERE, "0"), *marks(range(-12, 1, 4))])
    title = "how far the first layer has moved, its own size being 1"
    return _panel(title, "moved", "after", steps, y, key=False, height=130)


def _told(loss: Array, moved: Array) -> Array:
    """Return the sentence of each way."""
    told = []
    for j in range(loss.shape[2]):
        parts = []
        for i, name in enumerate(NAMES):
            ended = np.isfinite(loss[:, i, j])
            if gone := int(np.sum(~ended)):
                part = f"{gone} of {ended.size} nets diverge"
            else:
                part = f"{loss[:, i, j].mean():.2f}"
            still = " (its first layer has not moved at all)" if not moved[:, i, j].any() else ""
            parts.append(f"{name}: {part}{still}")
        told.append(f"The loss at the end, in the mean. {'; '.join(parts)}.")
    return np.array(told)
