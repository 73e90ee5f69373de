"""Made by hand: a network whose weights somebody chose, over the curve that it shall be."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from rectified.activations import relu
from rectified.calls import Answer, apply
from rectified.networks import Activate, Dense, Network
from rectified.numerics import Array
from rectified.plots import Axis, Data, Figure, Line, LiveFigure, Panel, Probe, Spot, hold

SAMPLES = 241

Point = tuple[float, float]


def by_hand(
    function: Callable[..., object], arguments: Sequence[float], corners: Sequence[Point]
) -> LiveFigure:
    """Return the network of which a function gives the weights, and what each unit adds to it.

    Parameters
    ----------
    function : callable
        Called with the arguments; it may fail in any way, which the figure then says. It returns
        w1, b1, w2 and b2 of a network of one input, one hidden layer of ReLUs and one output.
    arguments : sequence of float
        What it is given.
    corners : sequence of (float, float)
        The curve that the network shall be: straight from each point to the next.
    """
    across, up = np.array(corners, dtype=float).T
    x = np.linspace(across[0], across[-1], SAMPLES)
    wanted = np.interp(x, across, up)
    answer = apply(function, arguments)
    network = None if answer.problem else _network(answer.data)
    data = {"x": Data(x.round(12), ("x",), "f8"), "wanted": Data(wanted, ("x",), "f4")}
    panels = [_values(x, hold(wanted), made=False)]
    say, note = "x = {x}: it shall be {wanted}.", ""
    if network is None:
        note = f"{answer.name} {answer.problem or _NO_NETWORK}"
    else:
        total, units = _evaluated(network, x)
        axis, below = hold(wanted).make_room(hold(total)), hold(wanted).make_room(hold(units))
        data |= {
            "made": Data(total, ("x",), "f4"),
            "made_drawn": Data(axis.clip(total), ("x",)),
            "units": Data(below.clip(units), ("unit", "x")),
        }
        panels = [_values(x, axis, made=True), _units(x, below)]
        say = "x = {x}: it shall be {wanted}, and is {made}."
    return LiveFigure(
        Figure(
            name=f"by-hand-{answer.name.replace(' ', '-')}",
            alt=_told(answer, network is not None),
            data=data,
            panels=panels,
            probe=Probe(name="x", label="Probe x", at=float(across[len(across) // 2])),
            say=say,
            note=note,
        )
    )


_NO_NETWORK = (
    "did not return w1, b1, w2 and b2 of the shapes (units, 1), (units,), (1, units) and (1,)."
)


def _network(parts: Any) -> Network | None:
    """Return the network of four arrays, None where they are not such."""
    try:
        w1, b1, w2, b2 = parts
        network = Network([Dense(w1, b1), Activate(relu), Dense(w2, b2)])
    except (TypeError, ValueError):
        return None
    fits = (network.layers[0].n_in, network.layers[-1].n_out) == (1, 1)
    finite = all(np.isfinite(one).all() for one in network.parameters.values())
    return network if fits and finite else None


def _evaluated(network: Network, x: Array) -> tuple[Array, Array]:
    """Return the network's values, and what each of its units adds to them."""
    total = network(x[:, None])[:, 0]
    units = network.hidden[0].output * network.parameters["2.weight"]
    return total, units.T


def _values(x: Array, y: Axis, *, made: bool) -> Panel:
    marks: list[Any] = [Line(x="x", y="wanted", label="as it shall be")]
    if made:
        marks.append(
            Line(x="x", y="made_drawn", role="compare", dash="dashed", label="your network")
        )
    return Panel(
        title="value",
        x=Axis(float(x[0]), float(x[-1]), "" if made else "x"),
        y=y,
        height=180,
        drag="x",
        marks=[*marks, Spot(x="x", y="wanted")],
    )


def _units(x: Array, y: Axis) -> Panel:
    return Panel(
        title="what each unit adds",
        x=Axis(float(x[0]), float(x[-1]), "x"),
        y=y,
        height=120,
        drag="x",
        marks=[Line(x="x", y="units", role="slope")],
    )


def _told(answer: Answer, made: bool) -> str:
    given = ", ".join(f"{argument:g}" for argument in answer.arguments)
    wanted = f"The curve that {answer.name}({given}) shall make"
    if not made:
        return f"{wanted}."
    return f"{wanted}, the network that it makes, dashed, and below what each unit adds to it."
