"""One's own training: a network that learns a sine, by functions that somebody wrote."""

from collections.abc import Callable
from typing import Any

import numpy as np

from rectified.activations import relu
from rectified.calls import apply
from rectified.networks import mean_squared_error, mlp
from rectified.numerics import Array
from rectified.plots import Axis, Data, Figure, Knob, Line, LiveFigure, Panel, Points, Rule

Function = Callable[..., object]

SIZES, RATE = (1, 16, 16, 1), 0.05
SHOWN = (0, 1, 2, 5, 10, 20, 40, 60, 80, 100, 125, 150)
"""The steps at which the network is drawn."""


class _Stopped(Exception):
    """The training cannot go on; the message says why."""


def own_training(forward: Function, backward: Function, step: Function) -> LiveFigure:
    """Return what the network gives at the examples while it learns, and its loss.

    Parameters
    ----------
    forward, backward, step : callable
        Somebody's ``forward_pass(weights, biases, x)``, ``backward_pass(weights, z, a, y)`` and
        ``gradient_step(weights, biases, weight_gradients, bias_gradients, learning_rate)``. They
        may fail in any way, which the figure then says.
    """
    x = np.linspace(-1.0, 1.0, 41)[:, None]
    y = np.sin(np.pi * x)
    outputs: list[Array] = []
    losses: list[float] = []
    problem = ""
    try:
        _train(forward, backward, step, x, y, outputs, losses)
    except _Stopped as stopped:
        problem = str(stopped)
    shown = [at for at in SHOWN if at < len(outputs)]
    if len(shown) < 2:
        return LiveFigure(_figure(x, y, problem))
    drawn = np.array([outputs[at][:, 0] for at in shown]), np.array(losses)
    return LiveFigure(_figure(x, y, problem, shown, *drawn))


def _train(
    forward: Function,
    backward: Function,
    step: Function,
    x: Array,
    y: Array,
    outputs: list[Array],
    losses: list[float],
) -> None:
    """Train, and append the outputs and the loss of every step to what is given."""
    net = mlp(
        SIZES,
        relu,
        rng=np.random.default_rng(2),
        bias=lambda n_out, n_in, rng, shape: rng.uniform(-1, 1, shape),
    )
    weights, biases = (
        [array for name, array in net.parameters.items() if name.endswith(end)]
        for end in ("weight", "bias")
    )
    shapes = [array.shape for array in (*weights, *biases)]
    for number in range(SHOWN[-1] + 1):
        z, a = _lists(forward, weights, biases, x)
        if not a or getattr(a[-1], "shape", ()) != y.shape:
            raise _Stopped("forward_pass does not end with an output for each example.")
        if not np.isfinite(a[-1]).all() or np.abs(a[-1]).max() > 1e6:
            raise _Stopped(f"After {number} steps the output has grown beyond all bounds.")
        outputs.append(a[-1])
        losses.append(mean_squared_error(a[-1], y)[0])
        if number == SHOWN[-1]:
            return
        gradients = _lists(backward, weights, z, a, y)
        weights, biases = _lists(step, weights, biases, *gradients, RATE)
        if [getattr(array, "shape", ()) for array in (*weights, *biases)] != shapes:
            raise _Stopped("After a step the weights or the biases have other shapes than before.")


def _lists(function: Function, *arguments: Any) -> tuple[list[Any], list[Any]]:
    """Return the two lists that a function answers."""
    answer = apply(function, arguments)
    if answer.problem:
        raise _Stopped(f"{answer.name} {answer.problem}")
    if not isinstance(answer.data, tuple) or [type(one) for one in answer.data] != [tuple] * 2:
        raise _Stopped(f"{answer.name} does not return two lists.")
    one, other = answer.data
    return list(one), list(other)


def _figure(
    x: Array,
    y: Array,
    problem: str,
    shown: list[int] | None = None,
    outputs: Array | None = None,
    losses: Array | None = None,
) -> Figure:
    """Return the figure; of the examples alone where nothing has been learned."""
    data = {"x": Data(x[:, 0], ("x",)), "y": Data(y[:, 0], ("x",))}
    value = Axis(-1.5, 1.5)
    examples = Points(x="x", y="y", role="muted", shape="hollow", label="examples")
    panel: dict[str, Any] = {"title": "value", "x": Axis(-1.05, 1.05, "x"), "y": value}
    if shown is None or outputs is None or losses is None:
        return Figure(
            name="own-training",
            alt="41 examples on one period of a sine.",
            data=data,
            panels=[Panel(**panel, height=180, marks=[examples])],
            note=problem,
        )
    logarithms = np.log10(np.maximum(losses, 1e-9)).round(4)
    texts = [f"After {at} step{'s' * (at != 1)} the loss is {losses[at]:.3f}." for at in shown]
    data |= {
        "output": Data(value.clip(outputs).round(4), ("step", "x")),
        "number": Data(np.arange(len(losses)), ("number",)),
        "loss": Data(logarithms, ("number",)),
        "at": Data(np.array(shown, dtype=float), ("step",), "f4"),
        "told": Data(np.array(texts), ("step",), "text"),
    }
    low, high = int(np.floor(logarithms.min())), max(1, int(np.ceil(logarithms.max())))
    marks = [(float(power), f"{10.0**power:g}") for power in range(low, high + 1)]
    network = Line(x="x", y="output", role="compare", dash="dashed", label="your network")
    return Figure(
        name="own-training",
        alt="41 examples on one period of a sine, what your network gives there, and its loss at "
        "every step. {told}",
        data=data,
        knobs=[Knob(name="step", label="Step", values=shown, at=shown[-1], play="Train")],
        panels=[
            Panel(**panel, height=180, marks=[examples, network]),
            Panel(
                title="loss",
                x=Axis(0.0, float(len(losses) - 1), "step"),
                y=Axis(float(low), float(high), "", marks),
                height=120,
                marks=[Line(x="number", y="loss", role="slope"), Rule(x="at")],
            ),
        ],
        say="{told}",
        note=problem,
    )
