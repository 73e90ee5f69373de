"""The two figures of a report: how each test went, and how the totals are spread."""

import math
from collections.abc import Sequence

import numpy as np

from rectified.grading.export.grades import Cell
from rectified.plots import Axis, Bars, Data, Figure, Panel
from rectified.plots.words import show

WIDE = 0.4
"""The width of a bar, where the distance of two cells is 1."""

BINS = 12
"""The most intervals that totals are counted in."""

STEPS = (0.5, 1, 2, 5, 10, 20, 50)
"""How long such an interval may be."""

CROWDED = 20
"""So many numbers find room below an axis."""


def success(cells: Sequence[Cell]) -> Figure | None:
    """Return a figure of the shares of full marks in each cell; None where nothing is graded."""
    shares = [
        (100 * one.full / one.graded, 100 * (one.full + one.part) / one.graded)
        if one.graded
        else (math.nan, math.nan)
        for one in cells
    ]
    if not any(one.graded for one in cells):
        return None
    told = [
        f"Cell {number}: {show(round(full))} % full marks, {show(round(some))} % at least a part."
        for number, (full, some) in enumerate(shares, 1)
        if not math.isnan(full)
    ]
    numbers = range(1, len(cells) + 1)
    edges = [at for number in numbers for at in (number - WIDE, float(number), number + WIDE)]
    full, some = [math.nan] * (len(edges) - 1), [math.nan] * (len(edges) - 1)
    full[::3], some[1::3] = zip(*shares, strict=True)
    every = math.ceil(len(cells) / CROWDED)
    marks = [(float(at), str(at)) for at in numbers[::every]]
    return Figure(
        name="success",
        alt="Bars: the share of the graded submissions, in per cent, with full marks and with at "
        f"least a part of the points, for each graded cell. {' '.join(told)}",
        data={
            "edges": Data(edges, ("edge",), "f4"),
            "full": Data(full, ("bar",), "f4"),
            "some": Data(some, ("bar",), "f4"),
        },
        panels=[
            Panel(
                title="Of 100 graded submissions",
                x=Axis(0.5, len(cells) + 0.5, "number of the cell in the table", marks),
                y=Axis(0.0, 102.0, marks=[(float(at), str(at)) for at in range(0, 101, 20)]),
                marks=[
                    Bars(edges="edges", heights="full", role="value", label="full marks"),
                    Bars(edges="edges", heights="some", role="slope", label="at least a part"),
                ],
            )
        ],
    )


def bins(totals: Sequence[float], points: float) -> list[tuple[float, float, int]]:
    """Return from where to where and how many totals.

    An interval holds its lower end; the last one its upper end too, and all that is higher.
    """
    step = next((step for step in STEPS if points <= BINS * step), points / BINS)
    edges = np.append(np.arange(0.0, points - step / 1000, step), points)
    counts, _ = np.histogram(np.clip(totals, 0.0, points), edges)
    return list(zip(edges[:-1].tolist(), edges[1:].tolist(), counts.tolist(), strict=True))


def spread(totals: Sequence[float], points: float) -> Figure | None:
    """Return a figure of how many have which total; None where there is none."""
    if not totals or points <= 0:
        return None
    found = bins(totals, points)
    counts = [count for _, _, count in found]
    told = [
        f"From {show(low)} to {show(high)} points: {count}." for low, high, count in found if count
    ]
    step = max(1, math.ceil(max(counts) / 5))
    marks = [(float(at), str(at)) for at in range(0, max(counts) + 1, step)]
    edges = [found[0][0], *(high for _, high, _ in found)]
    return Figure(
        name="totals",
        alt=f"Bars: how many students have how many points. {' '.join(told)}",
        data={
            "edges": Data(edges, ("edge",), "f4"),
            "counts": Data(counts, ("bar",), "f4"),
        },
        panels=[
            Panel(
                title="Students",
                x=Axis(0.0, points, "points"),
                y=Axis(0.0, 1.05 * max(counts), marks=marks),
                marks=[Bars(edges="edges", heights="counts", role="value")],
            )
        ],
    )
