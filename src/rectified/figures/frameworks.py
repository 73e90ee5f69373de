"""How many digits survive: every function in every framework, against 50 digits, all along x."""

import numpy as np

from rectified.activations import gelu
from rectified.experiments import Frames
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
)
from rectified.plots.words import show

PARTS = ("value", "slope")
"""In the order of the frames."""

NONE, ALL = -1.0, 18.0
"""The digits between which lines are drawn: below 0 is what is worse than 0, the top is exact."""

SMALLEST, LARGEST = -24.0, 4.0
"""The powers of ten between which sizes are drawn."""

ROLES = ("value", "slope", "compare", "fourth")
DASHES = ("", "dashed", "dashdot", "dotted")
"""Ours, then the frameworks; dotted lies over another line and lets it show."""


def frameworks(frames: Frames) -> LiveFigure:
    """Return how many digits everyone has right along x, over the size of the true result.

    That is the relative error on a logarithmic scale, upside down. Where a formula gets a small
    result from a sum with 1, the digits go as the size falls to the precision of the dtype,
    which is dashed in both panels. It opens at the value of GELU in double precision: one
    framework has no digit of the left tail, another has nearly all.

    Parameters
    ----------
    frames : Frames
        Those of `benchmarks.frameworks`.
    """
    functions, who, dtypes = (frames[name].tolist() for name in ("functions", "who", "dtypes"))
    edges = frames["edges"]
    worst = np.fmax.reduce(frames["error"], axis=-1)
    epsilons = np.log10([np.finfo(dtype).eps for dtype in dtypes])
    level = np.broadcast_to(epsilons[:, None], (len(dtypes), 2))
    size = frames["size"]
    reach = (SMALLEST - 4, LARGEST)
    axes = ("function", "part", "dtype")
    data = {
        "x": Data((edges[:-1] + edges[1:]) / 2, ("piece",)),
        "ends": Data(edges[[0, -1]], ("end",)),
        "most": Data(-level, ("dtype", "end"), span=(NONE, ALL)),
        "least": Data(level, ("dtype", "end"), span=reach),
        "size": Data(
            np.where(size >= reach[0], size, np.nan), ("function", "part", "piece"), span=reach
        ),
        "told": Data(_told(functions, dtypes, who, worst), axes, "text"),
    }
    for k, one in enumerate(who):
        digits = np.clip(-frames["error"][:, :, :, k], NONE, ALL)
        data[one] = Data(digits, (*axes, "piece"), span=(NONE, ALL))
    versions = zip(who[1:], frames["versions"], strict=True)
    return LiveFigure(
        Figure(
            name="frameworks",
            alt="How many digits of a function are right along x, in this book and in three "
            "frameworks; below it the size of the true result. {told}",
            data=data,
            knobs=[
                Knob(name="function", label="Function", values=functions, at=gelu.title),
                Knob(name="part", label="Digits of its", values=PARTS),
                Knob(name="dtype", label="Dtype", values=dtypes),
            ],
            panels=[_digits(who, edges), _sizes(edges)],
            say="{told}",
            note="A line has the worst among some random numbers on each half unit of x. It ends "
            "where the true result is too small to be a normal number. Dashed: the precision of "
            "the dtype. Measured in "
            f"{', '.join(f'{name} {version}' for name, version in versions)}; Keras runs on "
            "PyTorch here.",
            predict=_predict(frames),
        )
    )


def _digits(who: list[str], edges: Array) -> Panel:
    marks = [*((float(count), str(count)) for count in range(0, 17, 4)), (ALL, "all")]
    return Panel(
        title="digits right",
        x=Axis(edges[0], edges[-1]),
        y=Axis(NONE, ALL + 0.5, "", marks),
        height=260,
        marks=[
            Line(x="ends", y="most", role="muted", dash="dashed"),
            *(
                Line(x="x", y=one, role=role, dash=dash, label=one)
                for one, role, dash in zip(who, ROLES, DASHES, strict=True)
            ),
        ],
    )


def _sizes(edges: Array) -> Panel:
    powers = range(int(SMALLEST), 1, 8)
    marks = [(float(power), str(power).replace("-", "−")) for power in powers]
    return Panel(
        title="size of the true result, as a power of ten",
        x=Axis(edges[0], edges[-1], "x"),
        y=Axis(SMALLEST, LARGEST, "", marks),
        height=120,
        marks=[
            Line(x="ends", y="least", role="muted", dash="dashed"),
            Line(x="x", y="size", role="fifth"),
        ],
    )


def _right(worst: float) -> str:
    """Return how many digits are right for the logarithm of an error."""
    return "all" if worst == -np.inf else str(max(0, int(np.floor(-worst))))


def _told(functions: list[str], dtypes: list[str], who: list[str], worst: Array) -> Array:
    """Return the sentence of each frame."""

    def of_one(function: str, part: str, dtype: str, errors: Array) -> str:
        each = [f"{name} {_right(error)}" for name, error in zip(who, errors, strict=True)]
        return (
            f"{function}, the {part} in {dtype}. Digits right where each is worst: "
            f"{', '.join(each)}."
        )

    return np.array(
        [
            [
                [of_one(f, part, dtype, worst[i, j, k]) for k, dtype in enumerate(dtypes)]
                for j, part in enumerate(PARTS)
            ]
            for i, f in enumerate(functions)
        ]
    )


def _predict(frames: Frames) -> Predict:
    """Ask how many digits of the leftmost value are right where the figure opens."""
    opening = frames["functions"].tolist().index(gelu.title)
    truth = float(frames["digits"][opening, 0])
    values = frames["values"][opening, 0, 1:, 0]
    with np.errstate(divide="ignore"):
        logarithms = np.log10(np.abs(values / truth - 1))
    names = frames["who"].tolist()[1:]
    each = [f"{name} {_right(error)}" for name, error in zip(names, logarithms, strict=True)]
    found = f"{', '.join(each[:-1])} and {each[-1]}"
    at = f"{frames['at'][0]:g}".replace("-", "−")
    return Predict(
        question=f"A float64 holds about 16 digits. GELU of {at} is about {show(truth)}. How many "
        "of its digits do PyTorch, JAX and Keras get right?",
        guesses=[
            Guess(
                text="About 16, each of them",
                reply=f"Digits right: {found}. One function on paper, two formulas in code.",
            ),
            Guess(
                text="About 8, each of them",
                reply=f"Digits right: {found}. What decides is the formula, not the format.",
            ),
            Guess(
                text="That depends on the framework",
                reply=f"Digits right: {found}. See where the lines part.",
                right=True,
            ),
        ],
    )
