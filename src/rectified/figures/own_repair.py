"""A student's repair of a net: the kinks of its units before it and after."""

from collections.abc import Callable
from typing import Any

import numpy as np

from rectified.activations import relu
from rectified.calls import apply
from rectified.experiments.delivered import delivered
from rectified.experiments.plane import X, Y, kinks
from rectified.networks import (
    SGD,
    Activate,
    Dense,
    Network,
    accuracy,
    binary_cross_entropy,
    firing_rates,
    train,
)
from rectified.numerics import Array
from rectified.plots import Axis, Data, Figure, Line, LiveFigure, Panel, Points

SEED, STEPS, RATE = 2, 300, 1.0

Hidden = tuple[Array, Array]


def own_repair(repair: Callable[..., object]) -> LiveFigure:
    """Return the kinks among the examples as the net is delivered, and as it is repaired.

    Parameters
    ----------
    repair : callable
        Called with the weights and biases of the hidden layer and the examples; it may fail in any
        way, which the figure then says.
    """
    net = delivered(np.random.default_rng(SEED))
    hidden = (net.weights[0], net.biases[0])
    answer = apply(repair, (*hidden, net.x))
    repaired = None if answer.problem else _layer(answer.data, hidden)
    x, y = net.x.T
    data = {
        "point_x": Data(x, ("point",)),
        "point_y": Data(y, ("point",)),
        "class_0": Data(net.y == 0, ("point",), "b1"),
        "class_1": Data(net.y == 1, ("point",), "b1"),
    }
    panels, notes = [], []
    for name, title, layer in (
        ("delivered", "as delivered", hidden),
        ("repaired", "after your repair", repaired),
    ):
        if layer is None:
            missing = "did not return weights and biases of the shapes that it got."
            notes.append(f"{answer.name} {answer.problem or missing}")
            continue
        ends = kinks(*layer).astype(float)
        data[f"{name}_x"] = Data(ends[..., 0], ("unit", "end"), span=X)
        data[f"{name}_y"] = Data(ends[..., 1], ("unit", "end"), span=Y)
        panels.append(_panel(name, title))
        notes.append(_told(title, layer, net.weights[1], net.x, net.y))
    return LiveFigure(
        Figure(
            name="own-repair",
            alt="Two moons in a plane, each unit's kink as a line: as the net is delivered, and "
            "after the repair.",
            data=data,
            panels=panels,
            note=f"A line is a place where the input of a unit is 0. {' '.join(notes)}",
        )
    )


def _layer(data: Any, like: Hidden) -> Hidden | None:
    """Return an answer as weights and biases of these shapes, None where it is something else."""
    try:
        weights, biases = (np.asarray(part, dtype=float) for part in data)
    except (TypeError, ValueError):
        return None
    fits = (weights.shape, biases.shape) == (like[0].shape, like[1].shape)
    finite = np.isfinite(weights).all() and np.isfinite(biases).all()
    return (weights, biases) if fits and finite else None


def _told(title: str, layer: Hidden, last: Array, x: Array, y: Array) -> str:
    """Return how many units are dead, and what the net learns."""
    network = Network([Dense(*layer), Activate(relu), Dense(last, np.zeros(len(last)))])
    (fires,) = firing_rates(network, x)
    train(network, x, y, loss=binary_cross_entropy, optimiser=SGD(RATE), steps=STEPS)
    right = accuracy(network(x), y)
    return (
        f"{title.capitalize()}: {np.sum(fires == 0)} of {fires.size} units are dead, "
        f"{np.sum(fires == 1)} fire on every example. After {STEPS} steps of training from there "
        f"{100 * right:.0f} % are right."
    )


def _panel(name: str, title: str) -> Panel:
    points: Any = {"x": "point_x", "y": "point_y"}
    return Panel(
        title=title,
        x=Axis(*X),
        y=Axis(*Y),
        height=220,
        narrow=True,
        marks=[
            Points(**points, where="class_0", role="value"),
            Points(**points, where="class_1", role="slope", shape="square"),
            Line(x=f"{name}_x", y=f"{name}_y", role="compare", thin=True),
        ],
    )
