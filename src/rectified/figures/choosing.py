"""Does it matter here: every contestant's errors at a rate and a task, one dot for each seed."""

import numpy as np

from rectified.activations import get, relu
from rectified.experiments import Frames
from rectified.experiments.contest import between_names, between_seeds, tuned
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

TASKS = {"moons": "two moons", "sine": "a sine", "jump": "a jump"}
"""The experiment's tasks in words; the deep one comes last."""

DEEP = "moons, 8 layers"
BEST = "its best"
"""The last step of the rate's knob: for each contestant the rate at which it errs least."""

SPAN = (0.0, 10.0)
"""Of errors as they are drawn: the square root of the error in per cent."""

MARKS = (0, 1, 4, 10, 25, 50, 100)
"""Where the axes are marked, in per cent."""


def choosing(shallow: Frames, deep: Frames) -> LiveFigure:
    """Return the dots of each contestant, and its mean error at each rate.

    It opens on the moons, each contestant at its own best rate: nine clouds in one place.

    Parameters
    ----------
    shallow, deep : Frames
        Those of `rectified.experiments.choosing` and of `rectified.experiments.choosing_deep`.
    """
    error = np.concatenate([shallow["error"], deep["error"][:, None]], axis=1)
    seeds, _, count, _ = error.shape
    tasks = [*(TASKS[name] for name in shallow["tasks"].tolist()), DEEP]
    titles = [get(name).title for name in shallow["contestants"].tolist()]
    rates = [f"{rate:.3f}" for rate in shallow["rates"].tolist()]
    best = error.mean(axis=0).argmin(axis=-1)  # by task and contestant
    dots = np.concatenate([error, tuned(error)[..., None]], axis=-1)
    means = dots.mean(axis=0)
    rows = count - np.arange(count) - 0.5
    at = np.arange(len(rates))
    rule = np.broadcast_to(np.append(at, 0), (len(tasks), count, len(at) + 1)).copy()
    rule[..., -1] = best
    looked = np.eye(count, dtype=bool)
    data = {
        "x": Data(
            np.moveaxis(_stretched(dots), [3, 0], [1, 3]), ("task", "lr", "row", "seed"), span=SPAN
        ),
        "y": Data(rows[:, None] + np.linspace(-0.24, 0.24, seeds), ("row", "seed")),
        "looked": Data(looked, ("look", "row"), "b1"),
        "others": Data(~looked, ("look", "row"), "b1"),
        "mean_x": Data(
            np.stack([_stretched(means.swapaxes(1, 2))] * 2, axis=-1),
            ("task", "lr", "row", "end"),
            span=SPAN,
        ),
        "mean_y": Data(rows[:, None] + [-0.4, 0.4], ("row", "end")),
        "at": Data(at, ("at",)),
        "mean": Data(_stretched(means[..., :-1]), ("task", "row", "at"), span=SPAN),
        "rule": Data(rule, ("task", "look", "lr")),
        "told": Data(_told(dots, tasks, titles, rates, best), ("task", "lr", "look"), "text"),
    }
    return LiveFigure(
        Figure(
            name="choosing",
            alt="For each of nine activations the errors of nets that start from different seeds; "
            "and their mean at each learning rate. {told}",
            data=data,
            knobs=[
                Knob(name="task", label="Task", values=tasks),
                Knob(name="lr", label="Learning rate", values=[*rates, BEST], at=BEST),
                Knob(name="look", label="Look at", values=titles, at=relu.title),
            ],
            panels=[_dots(titles), _curves(rates)],
            say="{told}",
            note=_note(seeds),
            predict=_predict(tuned(error)[:, 0], titles),
        )
    )


def _stretched(error: Array) -> Array:
    """Return the square root of an error in per cent, and 10 for what is above 100."""
    return np.asarray(np.sqrt(100 * np.minimum(error, 1)))


def _dots(titles: list[str]) -> Panel:
    count = len(titles)
    marks = [(count - i - 0.5, title) for i, title in enumerate(titles)]
    return Panel(
        title="error, in %",
        x=Axis(*SPAN, "a dot is a seed", [(float(np.sqrt(at)), str(at)) for at in MARKS]),
        y=Axis(0, count, "", marks),
        height=270,
        narrow=True,
        marks=[
            Line(x="mean_x", y="mean_y", role="muted", label="mean"),
            Points(x="x", y="y", where="others"),
            Points(x="x", y="y", where="looked", role="slope", shape="square"),
        ],
    )


def _curves(rates: list[str]) -> Panel:
    return Panel(
        title="mean error, in %",
        x=Axis(
            -0.3,
            len(rates) - 0.7,
            "learning rate",
            list(zip(range(len(rates)), rates, strict=True)),
        ),
        y=Axis(*SPAN, "", [(float(np.sqrt(at)), str(at)) for at in MARKS]),
        height=270,
        narrow=True,
        marks=[
            Rule(x="rule"),
            Line(x="at", y="mean", where="others", thin=True),
            Line(x="at", y="mean", where="looked", role="slope", label="the one you look at"),
        ],
    )


def _told(dots: Array, tasks: list[str], titles: list[str], rates: list[str], best: Array) -> Array:
    """Return the sentence of each frame: of the one that is looked at, and of all together."""
    told = np.empty((len(tasks), len(rates) + 1, len(titles)), dtype=object)
    for task, rate, look in np.ndindex(told.shape):
        error = dots[:, task, look, rate]
        which = f"rate {rates[best[task, look] if rate == len(rates) else rate]}"
        own = f"its best {which}" if rate == len(rates) else which
        all_of_them = dots[:, task, :, rate]
        told[task, rate, look] = (
            f"{titles[look]} at {own}: {_percent(error.mean())} % in the mean, from "
            f"{_percent(error.min())} to {_percent(error.max())}. Seeds scatter by "
            f"{_percent(between_seeds(all_of_them))}, names by "
            f"{_percent(between_names(all_of_them))} points."
        )
    return told.astype(str)


def _percent(share: float | Array) -> str:
    return show(round(100 * float(share), 1))


def _note(seeds: int) -> str:
    return (
        f"{seeds} seeds; each draws the examples and the weights. The axes are stretched near 0. "
        "Of the moons the error is the share of wrong answers, of a curve the mean squared error "
        "over its variance; 100 stands for more, too. Scatter is a standard deviation: of the "
        "seeds of one name, and of the means of the names."
    )


def _predict(error: Array, titles: list[str]) -> Predict:
    seeds, names = (_percent(each(error)) for each in (between_seeds, between_names))
    first = (error == error.min(axis=1, keepdims=True)).any(axis=0).sum()
    return Predict(
        question=f"Two moons, learned by {len(titles)} activations from {len(error)} seeds, each "
        "at the rate that suits it. Which moves the error more?",
        guesses=[
            Guess(
                text="The name",
                reply=f"By {names} points between names, and by {seeds} between seeds.",
            ),
            Guess(
                text="The seed",
                reply=f"By {seeds} points between seeds, and by {names} between names: "
                f"{first} of the {len(titles)} win with one seed or another, alone or level with "
                "others.",
                right=True,
            ),
            Guess(
                text="Both about the same",
                reply=f"By {seeds} points between seeds, but by {names} only between names.",
            ),
        ],
    )
