"""With a gate and without: the errors of every pair, and what its nets answer far out."""

import numpy as np

from rectified.activations import GATED
from rectified.experiments import Frames
from rectified.experiments.gates import REACH
from rectified.numerics import Array
from rectified.plots import (
    Axis,
    Data,
    Figure,
    Knob,
    Line,
    LiveFigure,
    Panel,
    Points,
    Rule,
)
from rectified.plots.words import show

TASKS = ("a product", "the larger", "a bump")
"""In the experiment's order."""


def rivals(frames: Frames) -> LiveFigure:
    """Return the error of each net of every pair, and the answers of one pair along a diagonal.

    It opens with SwiGLU on the product, where the gate wins, inside and outside.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.gates`.
    """
    best = _at_best_rate(frames["error"])
    seeds = best.shape[0]
    units = [unit.title for unit in GATED]
    slots = np.arange(len(units))[:, None] + np.array([0.27, 0.73])
    each = slots[..., None] + np.linspace(-0.12, 0.12, seeds)
    ends = slots[..., None] + np.array([-0.2, 0.2])
    error = np.log10(np.moveaxis(best, 0, -1))
    mean = np.log10(best.mean(axis=0))
    far = np.moveaxis(frames["far"], 0, -2)
    data = {
        "places": Data(frames["places"], ("place",)),
        "target": Data(frames["target"], ("task", "place")),
        "left": Data(np.array(-REACH), ()),
        "right": Data(np.array(REACH), ()),
        "told": Data(_told(frames, best), ("task", "pair"), "text"),
    }
    for side, name in enumerate(("plain", "gated")):
        data[f"{name}_at"] = Data(each[:, side], ("slot", "seed"))
        data[f"{name}_error"] = Data(error[:, :, side], ("task", "slot", "seed"))
        data[f"{name}_ends"] = Data(ends[:, side], ("slot", "end"))
        data[f"{name}_mean"] = Data(
            np.repeat(mean[:, :, side, None], 2, axis=-1), ("task", "slot", "end")
        )
        data[f"{name}_far"] = Data(far[:, :, side], ("task", "pair", "seed", "place"))
    return LiveFigure(
        Figure(
            name="rivals",
            alt="The error of every net, with a gate and without, and what the nets of one pair "
            "answer to (t, t) for t from −3 to 3. {told}",
            data=data,
            knobs=[
                Knob(name="task", label="Learned", values=TASKS),
                Knob(name="pair", label="Pair below", values=units, at=units[-1]),
            ],
            panels=[_errors(units), _far()],
            say="{told}",
            note="Above: a dot for each start, a dash for their mean; left, square and orange "
            "without a gate, right, round and blue with one. Below: what the nets answer to "
            "(t, t) after training at the higher rate; they have seen examples between the two "
            "upright lines.",
        )
    )


def _errors(units: list[str]) -> Panel:
    return Panel(
        title="error on new examples, in %",
        x=Axis(0, len(units), "", [(i + 0.5, unit) for i, unit in enumerate(units)]),
        y=Axis(-3, 0, "", [(at, show(10.0 ** (at + 2))) for at in range(-3, 1)]),
        height=150,
        marks=[
            Line(x="plain_ends", y="plain_mean", role="slope"),
            Line(x="gated_ends", y="gated_mean"),
            Points(
                x="plain_at", y="plain_error", role="slope", shape="square", label="without a gate"
            ),
            Points(x="gated_at", y="gated_error", label="gated"),
        ],
    )


def _far() -> Panel:
    return Panel(
        title="the answer to (t, t)",
        x=Axis(-3, 3, "t"),
        y=Axis(-6, 12),
        height=220,
        marks=[
            Rule(x="left"),
            Rule(x="right"),
            Line(x="places", y="plain_far", role="slope", dash="dashed", label="without a gate"),
            Line(x="places", y="gated_far", label="gated"),
            Line(x="places", y="target", role="compare", dash="dotted", label="right"),
        ],
    )


def _at_best_rate(error: Array) -> Array:
    """Return the errors at the rate that is better in the mean: by seed, task, pair, side."""
    rate = error.mean(axis=0).argmin(axis=0)
    return np.take_along_axis(error, rate[None, None], axis=1)[:, 0]


def _told(frames: Frames, best: Array) -> Array:
    """Return the sentence of each frame."""

    def of_one(task: int, pair: int) -> str:
        unit = GATED[pair]
        plain, gated = (f"{error:.1%}".replace("%", " %") for error in best[:, task, pair].mean(0))
        answers = frames["far"][:, task, pair, :, -1].mean(axis=0)
        low, high = (f"{answer.round(1) + 0.0:.1f}".replace("-", "−") for answer in answers)
        right = f"{frames['target'][task, -1]:.1f}"
        return (
            f"{TASKS[task].capitalize()}: an error of {plain} with {unit.activation.title}, of "
            f"{gated} with {unit.title}. At (3, 3), where {right} is right, they answer {low} and "
            f"{high}, in the mean."
        )

    grid = np.ndindex(len(TASKS), len(GATED))
    return np.array([of_one(*at) for at in grid]).reshape(len(TASKS), len(GATED))
