"""Half dark: who fires for whom while a net learns, with and without pressure towards zeros."""

import numpy as np

from rectified.experiments import Frames
from rectified.numerics import Array
from rectified.plots import (
    Axis,
    Bars,
    Data,
    Figure,
    Guess,
    Image,
    Knob,
    Line,
    LiveFigure,
    Panel,
    Predict,
    Rule,
)
from rectified.plots.words import show

OPENING = 0.01
"""The penalty at which half of the units die and no example is lost."""

EXAMPLES = 200
"""How many the zeros of a unit are counted over."""


def sparsity(frames: Frames) -> LiveFigure:
    """Return the strip of who fires, the zeros of each unit, and both over the training.

    It opens after the last step at the penalty at which most numbers are zeros, half of the units
    are dead and every example is right.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.sparsity`.
    """
    penalties = [round(each, 6) for each in frames["penalties"].tolist()]
    steps = frames["steps"].tolist()
    by_unit = frames["unit_zeros"] / EXAMPLES
    dead = by_unit == 1
    units, shares = by_unit.shape[-1], [frames["zeros_then"], dead.mean(axis=2)]
    at = np.arange(len(steps)) + 0.5
    span = (0.0, 100.0)
    data = {
        "firing": Data(
            np.unpackbits(frames["firing"], axis=-1).astype(bool),
            ("penalty", "step", "example", "unit"),
            "b1",
        ),
        "edges": Data(np.arange(units + 1), ("edge",)),
        "alive": Data(np.where(dead, 0, 100 * by_unit), ("penalty", "step", "unit"), "u1", span),
        "dead": Data(np.where(dead, 100, 0), ("penalty", "step", "unit"), "u1", span),
        "when": Data(at, ("when",)),
        "now": Data(at, ("step",)),
        "zeros": Data(100 * shares[0], ("penalty", "when"), span=span),
        "gone": Data(100 * shares[1], ("penalty", "when"), span=span),
        "right": Data(100 * frames["accuracy_then"], ("penalty", "when"), span=span),
        "told": Data(_told(frames, penalties, steps, dead), ("penalty", "step"), "text"),
    }
    marks = [(at[i], str(steps[i])) for i in range(0, len(steps), 2)]
    hundred = [(tick, str(tick)) for tick in (0, 50, 100)]
    return LiveFigure(
        Figure(
            name="sparsity",
            alt="Which of the units of a hidden layer fire for which examples, each unit's share "
            "of zeros, and the zeros, the dead units and the accuracy over the training. {told}",
            data=data,
            knobs=[
                Knob(name="penalty", label="Penalty", values=penalties, at=OPENING),
                Knob(
                    name="step", label="Step", values=steps, at=steps[-1], play="Play the training"
                ),
            ],
            panels=[
                Panel(
                    title=f"who fires: {units} units across, examples down",
                    x=Axis(0, units, "", []),
                    y=Axis(0, 100, "", []),
                    height=200,
                    marks=[Image(cells="firing")],
                ),
                Panel(
                    title="zeros of each unit, in %",
                    x=Axis(0, units, "unit", [(k, str(k)) for k in range(0, units + 1, 16)]),
                    y=Axis(0, 100, "", hundred),
                    height=70,
                    marks=[
                        Bars(edges="edges", heights="alive", role="value", label="alive"),
                        Bars(edges="edges", heights="dead", role="compare", label="dead"),
                    ],
                ),
                Panel(
                    title="in %",
                    x=Axis(0, len(steps), "step", marks),
                    y=Axis(0, 100, "", hundred),
                    height=110,
                    marks=[
                        Line(x="when", y="zeros", label="zeros"),
                        Line(x="when", y="gone", role="compare", dash="dashed", label="dead units"),
                        Line(x="when", y="right", role="fourth", dash="dotted", label="accuracy"),
                        Rule(x="now"),
                    ],
                ),
            ],
            say="{told}",
            note="Blue means that the unit fires for the example, blank is a zero; every second "
            "example is drawn, in order along the two moons, and the units by the direction in "
            "which they looked at the start. A dead unit is blank all the way down. So may be one "
            "that fires for an example which is not drawn: the bars tell them apart.",
            predict=_predict(frames, penalties, dead),
        )
    )


def _told(frames: Frames, penalties: list[float], steps: list[int], dead: Array) -> Array:
    """Return the sentence of each frame."""
    zeros, right = 100 * frames["zeros_then"], 100 * frames["accuracy_then"]
    units = dead.shape[-1]
    return np.array(
        [
            [
                f"Penalty {show(penalty)}, step {step}: {zeros[i, j]:.0f} % of the numbers are "
                f"zeros, {units * (1 - zeros[i, j] / 100):.0f} of {units} units fire for an "
                f"example in the mean, {dead[i, j].sum()} "
                f"{'is' if dead[i, j].sum() == 1 else 'are'} dead; accuracy {show(right[i, j])} %."
                for j, step in enumerate(steps)
            ]
            for i, penalty in enumerate(penalties)
        ]
    )


def _predict(frames: Frames, penalties: list[float], dead: Array) -> Predict:
    i = penalties.index(OPENING)
    zeros, right = (f"{100 * frames[n][i, -1]:.0f} %" for n in ("zeros_then", "accuracy_then"))
    count = dead[i, -1].sum()
    return Predict(
        question="The loss of this net has one more term: a hundredth of the sum of the outputs "
        f"of its {dead.shape[-1]} ReLUs. After 1000 steps, how many of these outputs are zeros, "
        "and how many examples are right?",
        guesses=[
            Guess(
                text="About half, as at the start, and all are right",
                reply=f"All are right, yes. But a hundredth is no little pressure: {zeros} of the "
                "outputs are zeros.",
            ),
            Guess(
                text="Over 90 %, and all are right",
                reply=f"{zeros} are zeros, {count} units never fire at all, and the accuracy is "
                f"{right}: this task needs few of the numbers.",
                right=True,
            ),
            Guess(
                text="Over 90 %, and many are wrong",
                reply=f"{zeros} are zeros, yes. Yet the accuracy is {right}: the few units that "
                "are left draw the boundary.",
            ),
        ],
    )
