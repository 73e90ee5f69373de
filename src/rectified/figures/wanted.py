"""Let it learn: one PReLU learns its slope, seen as a fit, over the steps and on the loss."""

import numpy as np

from rectified.activations import prelu
from rectified.experiments import Frames
from rectified.experiments.wanted import STEPS, TARGETS, WAYS, decay_of
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
    Points,
    Predict,
    Rule,
)
from rectified.plots.words import show

OPENING = "absolute"
"""The target that few expect of a leaky unit."""

STEP = 6
"""The step at which it opens: on the way."""

REACH = 1.0
"""The examples lie between −1 and 1."""

HIGHEST = 1.2
"""The largest loss that is drawn."""


def wanted(frames: Frames) -> LiveFigure:
    """Return the fit at a step, the loss with the slope as a ball on it, and the slope over time.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.wanted`.
    """
    x, y, slope = (frames[name] for name in ("x", "y", "slope"))
    steps = np.arange(slope.shape[-1])
    used = np.array([of(x) for of in WAYS.values()])
    ends = np.array([-REACH, 0, REACH])
    fit = np.array([prelu(ends, weight=w) for w in slope.ravel()]).reshape(*slope.shape, 3)
    decay = np.array([decay_of(way) for way in WAYS])[:, None]
    total = np.where(decay > 0, frames["total"], np.nan)
    each = ("target", "way", "step")
    data = {
        "x": Data(x, ("example",)),
        "y": Data(y, ("target", "example")),
        "used": Data(used, ("way", "example"), "b1"),
        "idle": Data(~used, ("way", "example"), "b1"),
        "end": Data(ends, ("end",)),
        "fit": Data(fit, (*each, "end")),
        "when": Data(steps, ("when",)),
        "slopes": Data(slope, ("target", "way", "when")),
        "now": Data(steps, ("step",)),
        "slope": Data(slope, each, "f4"),
        "loss": Data(frames["loss"], each, "f4"),
        "grid": Data(frames["slopes"], ("grid",)),
        "curve": Data(np.clip(frames["curve"], 0, 2 * HIGHEST), ("target", "way", "grid")),
        "total": Data(np.clip(total, 0, 2 * HIGHEST), ("target", "way", "grid")),
        "ball": Data(frames["loss"] + decay / 2 * slope**2, each),
        "ends": Data(_ends(frames["learned"][0]), ("target", "way"), "text"),
    }
    return LiveFigure(
        Figure(
            name="wanted",
            alt="Examples and the PReLU that learns them; the loss over the slope, with a ball "
            "where the slope is; the slope over the steps. Target {target}, {way}. {ends}",
            data=data,
            knobs=[
                Knob(name="target", label="Target", values=list(TARGETS), at=OPENING),
                Knob(name="way", label="It learns from", values=list(WAYS)),
                Knob(
                    name="step", label="Step", values=steps.tolist(), at=STEP, play="Let it learn"
                ),
            ],
            panels=[_fit(), _loss(frames["slopes"]), _slope(int(steps[-1]))],
            say="Target {target}, {way}: after {step} steps the slope is {slope}, the loss {loss}. "
            "{ends}",
            note="absolute is |x|; steep is 2x on the left; noisy is −0.5x on the left, with "
            "noise on both sides. A hollow dot is an example that it does not learn from. With "
            "weight decay the ball rolls on the dashed curve, loss and decay together.",
            predict=_predict(),
        )
    )


def _fit() -> Panel:
    return Panel(
        title="the fit",
        x=Axis(-REACH, REACH, "x"),
        y=Axis(-2.1, 1.5),
        height=230,
        narrow=True,
        marks=[
            Points(x="x", y="y", where="idle", role="muted", shape="hollow"),
            Points(x="x", y="y", where="used", role="muted", label="examples"),
            Line(x="end", y="fit", label="PReLU"),
        ],
    )


def _loss(slopes: Array) -> Panel:
    return Panel(
        title="loss over the slope",
        x=Axis(float(slopes[0]), float(slopes[-1]), "slope on the left"),
        y=Axis(-0.06, HIGHEST),
        height=230,
        narrow=True,
        marks=[
            Line(x="grid", y="curve", role="slope", label="loss"),
            Line(x="grid", y="total", role="slope", dash="dashed"),
            Points(x="slope", y="ball", shape="full", label="now"),
        ],
    )


def _slope(last: int) -> Panel:
    return Panel(
        title="slope on the left",
        x=Axis(0, last, "step"),
        y=Axis(-1.3, 2.3, "", [(at, show(at)) for at in (-1, 0, 1, 2)]),
        height=130,
        drag="step",
        marks=[
            Rule(x="now"),
            Line(x="when", y="slopes"),
            Points(x="now", y="slope", shape="full"),
        ],
    )


def _ends(learned: Array) -> Array:
    """Return where the slope comes to, to 4 decimals, as a sentence for each target and way."""
    return np.array(
        [[f"After {STEPS} steps it is {show(slope)}." for slope in row] for row in learned.round(4)]
    )


def _predict() -> Predict:
    return Predict(
        question="One PReLU starts with a slope of 0.25 on the left. It learns |x| from examples "
        "on both sides, and only this slope is learned. Where does it go?",
        guesses=[
            Guess(
                text="To 0: it becomes a ReLU",
                reply="A ReLU would be wrong for every x below 0. Nothing forbids a negative "
                "slope; it goes to −1.",
            ),
            Guess(
                text="To −1: it becomes the absolute value",
                reply="To −1, where the loss is 0. A PReLU is no leaky ReLU for ever.",
                right=True,
            ),
            Guess(
                text="It stays between 0 and 1, as leaks do",
                reply="Leaks are chosen there by people. This slope follows the loss, to −1.",
            ),
        ],
    )
