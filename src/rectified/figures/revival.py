"""Dead units that come back: who fires in either layer, and one unit of the second followed."""

import numpy as np

from rectified.experiments import Frames
from rectified.numerics import Array
from rectified.plots import Axis, Data, Figure, Image, Knob, Line, LiveFigure, Panel, Points
from rectified.plots.marks import Mark

LAYERS = ("first", "second")
LONG = 10
"""Steps that nobody takes for a flicker."""


def revival(frames: Frames) -> LiveFigure:
    """Return who fires at each step in two hidden layers, and a unit that was dead and came back.

    In either layer those that die lie lowest. The knob has the units of the second layer that
    fired again after being dead. It opens at one that was dead for long: of those, at the one
    that fires on most examples in the end.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.revival`.
    """
    firing = frames["firing"]
    dead = firing == 0
    _, count, units = dead.shape
    order = np.argsort(-dead.sum(axis=1), axis=-1, kind="stable")
    place = np.argsort(order, axis=-1)
    back = np.flatnonzero((dead[1, :-1] & ~dead[1, 1:]).any(axis=0))
    longest = np.array([max(_runs(dead[1, :, unit])) for unit in back])
    opening = back[np.argmax(np.where(longest >= LONG, firing[1, -1, back], 0))]
    data = {
        "when": Data(np.arange(count) + 0.5, ("when",)),
        "share": Data(100 * (firing[1, :, back] / 254), ("unit", "when"), "u1", span=(0, 100)),
        "edge": Data(0, ()),
        "row": Data(place[1, back] + 0.5, ("unit",)),
        "told": Data(
            np.array([_told(int(unit), dead[1, :, unit]) for unit in back]), ("unit",), "text"
        ),
    }
    for layer, name in enumerate(LAYERS):
        rows = order[layer]
        data[name] = Data(firing[layer, :, rows] / 254, (f"{name}_unit", "when"), "u1", span=(0, 1))
        data[f"{name}_dead"] = Data(
            np.where(dead[layer, :, rows], np.arange(units)[:, None] + 0.5, np.nan),
            (f"{name}_unit", "when"),
            "u1",
            span=(0.5, units - 0.5),
        )
    return LiveFigure(
        Figure(
            name="revival",
            alt="Which units fire at which step in the two hidden layers of a net, and how often "
            "one unit of the second layer fires. {told}",
            data=data,
            knobs=[
                Knob(
                    name="unit",
                    label="Unit of the second layer",
                    values=back.tolist(),
                    at=int(opening),
                )
            ],
            panels=[*(_strip(name, units, count) for name in LAYERS), _share(count)],
            say="{told}",
            note="Dotted means dead; the bluer a cell, the more examples the unit fires on. The "
            "units lie in the order of how long they are dead, the longest lowest.",
        )
    )


def _runs(dead: Array) -> list[int]:
    """Return how many steps each death lasted that ended."""
    runs, now = [], 0
    for each in dead.tolist():
        if now and not each:
            runs.append(now)
        now = (now + 1) * each
    return runs


def _told(unit: int, dead: Array) -> str:
    runs = _runs(dead)
    times = "once" if len(runs) == 1 else "twice" if len(runs) == 2 else f"{len(runs)} times"
    after = f"{'at most ' * (len(runs) > 1)}{max(runs)} step{'s' * (max(runs) > 1)}"
    end = "is dead again" if dead[-1] else "fires"
    return (
        f"Unit {unit} of the second layer comes back {times}, after {after} of death; after step "
        f"{len(dead) - 1} it {end}."
    )


def _strip(name: str, units: int, count: int) -> Panel:
    marks: list[Mark] = [
        Image(cells=name, upward=True),
        Line(x="when", y=f"{name}_dead", role="compare", dash="dotted", thin=True, label="dead"),
    ]
    if name == LAYERS[1]:
        marks.append(Points(x="edge", y="row", role="slope", shape="full", label="chosen"))
    return Panel(
        title=f"{name} layer",
        x=Axis(0, count, "step"),
        y=Axis(0, units, "", [(at, str(at)) for at in range(0, units + 1, 8)]),
        height=190,
        narrow=True,
        marks=marks,
    )


def _share(count: int) -> Panel:
    return Panel(
        title="the chosen unit: on how many of the examples it fires, in %",
        x=Axis(0, count, "step"),
        y=Axis(0, 100, "", [(at, str(at)) for at in (0, 50, 100)]),
        height=100,
        marks=[Line(x="when", y="share", role="slope")],
    )
