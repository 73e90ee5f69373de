"""Steps too large: the loss and the units that are on, with a leak and without."""

import numpy as np

from rectified.experiments import Frames
from rectified.experiments.fuse import LARGE
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
    powers,
)
from rectified.plots.words import show

OPENING = {"lr": 20.0, "slope": 0.3}
"""The largest step, and a leak with which every net breaks."""

TOP = 9
"""The largest power of ten of the loss that is drawn; a curve that leaves does not come back."""


def fuse(frames: Frames) -> LiveFigure:
    """Return the loss and how many units are on, step by step, of a leak and of ReLU.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.fuse`.
    """
    slopes = frames["slopes"].round(6).tolist()
    rates = frames["rates"].tolist()[LARGE:]
    loss, on = frames["loss"], frames["on"].astype(float)
    steps = np.arange(loss.shape[-1])
    drawn = np.clip(loss, -3.5, TOP + 1)
    without = slopes.index(0.0)
    data = {
        "step": Data(steps, ("step",)),
        "loss": Data(drawn, ("lr", "slope", "step")),
        "loss_of_relu": Data(drawn[:, without], ("lr", "step")),
        "on": Data(on, ("lr", "slope", "step"), "u1", span=(0, 254)),
        "on_of_relu": Data(on[:, without], ("lr", "step"), "u1", span=(0, 254)),
        "told": Data(_told(rates, slopes, frames), ("lr", "slope"), "text"),
    }
    return LiveFigure(
        Figure(
            name="fuse",
            alt="The loss in the first steps, on a logarithmic scale, and how many units are on "
            "for some example, beside the same of ReLU. {told}",
            data=data,
            knobs=[
                Knob(name="slope", label="Slope on the left", values=slopes, at=OPENING["slope"]),
                Knob(name="lr", label="Learning rate", values=rates, at=OPENING["lr"]),
            ],
            panels=[
                Panel(
                    title="loss",
                    x=Axis(0, steps[-1], "step"),
                    y=powers(-3, TOP, every=3),
                    height=200,
                    narrow=True,
                    marks=_lines("loss"),
                ),
                Panel(
                    title="units that are on",
                    x=Axis(0, steps[-1], "step"),
                    y=Axis(0, 34, "", [(at, str(at)) for at in range(0, 33, 8)]),
                    height=200,
                    narrow=True,
                    marks=_lines("on"),
                ),
            ],
            say="{told}",
            note="The curves show one start. One that leaves at the top has more to come. A unit "
            "is on here if it is on for at least one example. Broken means: the output is no "
            "finite number any more.",
            predict=_predict(frames, rates, slopes),
        )
    )


def _lines(name: str) -> list[Line]:
    return [
        Line(x="step", y=f"{name}_of_relu", role="muted", dash="dashed", label="ReLU"),
        Line(x="step", y=name, role="slope", label="this slope"),
    ]


def _told(rates: list[float], slopes: list[float], frames: Frames) -> Array:
    """Return the sentence of each frame."""
    broken, right = frames["broken"][:, LARGE:], frames["accuracy"][:, LARGE:]
    starts = len(broken)

    def of_one(i: int, j: int) -> str:
        power = float(frames["loss"][i, j, -1])
        last = show(float(f"{10**power:.2g}")) if power < 6 else f"1 with {power:.0f} zeros"
        ends = f"After 500 steps {broken[:, i, j].sum():.0f} of {starts} starts are broken"
        mean = 100 * right[:, i, j].mean()
        return (
            f"Slope {show(slopes[j])}, rate {show(rates[i])}: after {frames['loss'].shape[-1] - 1} "
            f"steps the loss is {last}. {ends}; {mean:.0f} % right in the mean."
        )

    return np.array([[of_one(i, j) for j in range(len(slopes))] for i in range(len(rates))])


def _predict(frames: Frames, rates: list[float], slopes: list[float]) -> Predict:
    at = rates.index(OPENING["lr"]), slopes.index(OPENING["slope"])
    power = f"1 with {frames['loss'][at][-1]:.0f} zeros"
    return Predict(
        question="At a learning rate of 20 most ReLUs die, and the accuracy falls. What does a "
        "leak of 0.3 do, thirty times the usual one, so that much gradient reaches each unit?",
        guesses=[
            Guess(
                text="It saves the net: nobody is without a gradient",
                reply=f"Nobody is, and that is the trouble. After 60 steps the loss is {power}.",
            ),
            Guess(
                text="It makes no difference at such a rate",
                reply=f"It does: the loss of ReLU comes back, this one grows to {power}.",
            ),
            Guess(
                text="It breaks the net: the loss grows without end",
                reply=f"To {power} in 60 steps. ReLU gets away with most of its units dead.",
                right=True,
            ),
        ],
    )
