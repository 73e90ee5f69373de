"""A student's functions on a signal in a stack of layers: what they say of it, and do to it."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from rectified.activations import leaky_relu, relu, tanh
from rectified.calls import apply
from rectified.experiments.gains import drawn, sums
from rectified.experiments.sizes import rms
from rectified.figures.powers import marks
from rectified.networks import gain
from rectified.numerics import Array
from rectified.plots import Axis, Data, Figure, Line, LiveFigure, Panel, hold
from rectified.plots.marks import DASHES

Function = Callable[..., object]

LOWEST, HIGHEST = -8, 8
"""Powers of ten between which sizes are drawn."""

G = (1.0, 2.0, 3.0)
"""Variances times n of the stacks that are measured."""

ROLES = ("slope", "value", "fourth")


def own_sizes(signal_sizes: Function) -> LiveFigure:
    """Return the sizes in stacks of ReLUs of variance 1/n, 2/n and 3/n, a student's over them.

    Parameters
    ----------
    signal_sizes : callable
        Called with examples and weights; it may fail in any way, which the figure then says.
    """
    x, weights = drawn(np.random.default_rng(0))
    lines, own, problem = {}, [], ""
    for g in G:
        scaled = [weights[0], *(np.sqrt(g) * weight for weight in weights[1:])]
        lines[f"variance {g:g}/n"] = np.array([rms(z) for z in sums(x, scaled, relu, 1.0)])
        answer = apply(signal_sizes, (x, scaled))
        found = None if answer.problem else _numbers(answer.data, (len(weights),))
        if found is None:
            problem = f"{answer.name} {answer.problem or 'did not return a size for each layer.'}"
        else:
            own.append(found)
    note = problem or "Dashed: what your function says of the same stacks."
    return _figure("own-sizes", lines, [] if problem else own, note)


def own_gain(gain_of: Function) -> LiveFigure:
    """Return the gain of Leaky ReLU over its slope, a student's over it.

    Parameters
    ----------
    gain_of : callable
        Called with a grid and values on it; it may fail in any way.
    """
    slopes, z = np.linspace(-2, 2, 33), np.linspace(-10, 10, 2001)
    right = np.array([gain(leaky_relu, negative_slope=slope) for slope in slopes.tolist()])
    own, problem = [], ""
    for slope in slopes.tolist():
        answer = apply(gain_of, (z, leaky_relu(z, out=None, negative_slope=slope)))
        found = None if answer.problem else _numbers(answer.data, ())
        if found is None:
            problem = f"{answer.name} {answer.problem or 'did not return a number.'}"
        else:
            own.append(float(found))
    data = {"slope": Data(slopes, ("slope",), "f8"), "right": Data(right, ("slope",), "f4")}
    axis, lines = hold(right), [Line(x="slope", y="right", label="the package")]
    if not problem:
        data["own"] = Data(axis.clip(np.array(own)), ("slope",))
        lines.append(Line(x="slope", y="own", role="compare", dash="dashed", label="your function"))
    return LiveFigure(
        Figure(
            name="own-gain",
            alt="The gain of Leaky ReLU over its slope on the left: √2 at 0, 1 at −1 and 1, and "
            "less where the slope is steeper.",
            data=data,
            panels=[
                Panel(
                    title="gain of Leaky ReLU",
                    x=Axis(-2, 2, "negative_slope"),
                    y=axis,
                    height=180,
                    marks=lines,
                )
            ],
            note=problem,
        )
    )


def own_weights(initial_weights: Function) -> LiveFigure:
    """Return the sizes in stacks with a student's weights, over those with weights of the package.

    Parameters
    ----------
    initial_weights : callable
        Called with the sizes of layers, a gain and a seed; it may fail in any way.
    """
    x, weights = drawn(np.random.default_rng(0))
    widths = (x.shape[1], *(len(weight) for weight in weights))
    lines, own, problem = {}, [], ""
    for f in (relu, tanh):
        right = gain(f)
        lines[f.title] = np.array([rms(z) for z in sums(x, weights, f, right**2)])
        answer = apply(initial_weights, (widths, right, 0))
        found = None if answer.problem else _matrices(answer.data, widths)
        if found is None:
            missing = "did not return a matrix of shape (n_out, n_in) for each layer."
            problem = f"{answer.name} {answer.problem or missing}"
        else:
            own.append(np.array([rms(z) for z in sums(x, found, f, 1.0)]))
    note = problem or "Dashed: stacks with your weights. They are other random numbers."
    return _figure("own-weights", lines, [] if problem else own, note)


def _numbers(data: Any, shape: tuple[int, ...]) -> Array | None:
    """Return an answer as numbers of this shape, None where it is something else."""
    try:
        found = np.asarray(data, dtype=float)
    except (TypeError, ValueError):
        return None
    return found if found.shape == shape else None


def _matrices(data: Any, widths: tuple[int, ...]) -> list[Array] | None:
    """Return an answer as the weights of these layers, None where it is something else."""
    try:
        found = [np.asarray(weight, dtype=float) for weight in data]
    except (TypeError, ValueError):
        return None
    shapes = [weight.shape for weight in found]
    return found if shapes == list(zip(widths[1:], widths[:-1], strict=True)) else None


def _figure(name: str, lines: Mapping[str, Array], own: list[Array], note: str) -> LiveFigure:
    """Return lines over the layers, and a student's dashed over them."""
    data = {"layer": Data(np.arange(1, len(next(iter(lines.values()))) + 1), ("layer",))}
    drawn_lines = []
    for number, (label, sizes) in enumerate(lines.items()):
        data[f"line{number}"] = Data(_power(sizes), ("layer",))
        look: Any = {"role": ROLES[number], "dash": DASHES[number and number + 1], "label": label}
        drawn_lines.append(Line(x="layer", y=f"line{number}", **look))
    if own:
        data["own"] = Data(np.array([_power(sizes) for sizes in own]), ("stack", "layer"))
        drawn_lines.append(
            Line(x="layer", y="own", role="compare", dash="dashed", label="your function")
        )
    last = ", ".join(f"{label}: {sizes[-1]:.1g}" for label, sizes in lines.items())
    depth = data["layer"].array.size
    return LiveFigure(
        Figure(
            name=name,
            alt=f"The size of the sums in each of {depth} layers, on a logarithmic scale. In the "
            f"last layer, {last}.",
            data=data,
            panels=[
                Panel(
                    title="size of the sums",
                    x=Axis(
                        1, depth, "layer", [(at, str(at)) for at in (1, *range(5, depth + 1, 5))]
                    ),
                    y=Axis(LOWEST, HIGHEST, "", marks(range(LOWEST, HIGHEST + 1, 4))),
                    marks=drawn_lines,
                )
            ],
            note=note,
        )
    )


def _power(sizes: Array) -> Array:
    """Return decimal logarithms moved into the panel; of what has none, NaN."""
    with np.errstate(all="ignore"):
        power = np.log10(sizes)
    return np.where(np.isfinite(power), np.clip(power, LOWEST, HIGHEST), np.nan)
