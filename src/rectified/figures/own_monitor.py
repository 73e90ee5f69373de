"""A student's count of dead units in a training, over the right one."""

from collections.abc import Callable

import numpy as np

from rectified.activations import relu
from rectified.calls import apply
from rectified.networks import (
    SGD,
    Network,
    Recorder,
    binary_cross_entropy,
    dead_units,
    mlp,
    train,
    two_moons,
)
from rectified.numerics import Array
from rectified.plots import Axis, Data, Figure, Line, LiveFigure, Panel

UNITS, STEPS, EVERY = 32, 300, 10

ROLES = ("value", "slope")


def own_monitor(dead: Callable[..., object]) -> LiveFigure:
    """Return how many units are dead in both layers of a net, step by step, by both counts.

    The net starts with biases of −1, so that many units are dead from the start; in the second
    layer some of them come back.

    Parameters
    ----------
    dead : callable
        Called with the sums of a layer, examples by units; it may fail in any way, which the
        figure then says.
    """
    rng = np.random.default_rng(0)
    x, y = two_moons(rng=rng)
    net = mlp((2, UNITS, UNITS, 1), relu, rng=rng, bias=-1.0)

    def look(step: int, network: Network) -> list[tuple[int, Array]]:
        found = dead_units(network, x)
        pairs = zip(found, network.hidden, strict=True)
        return [(int(those.sum()), layer.z) for those, layer in pairs]

    watch = Recorder(look, at=range(0, STEPS + 1, EVERY))
    loss, optimiser = binary_cross_entropy, SGD(0.1)
    train(net, x, y, loss=loss, optimiser=optimiser, steps=STEPS, record=watch)
    counts = np.array([[count for count, _ in layers] for layers in watch.values]).T
    own, problem = np.full(counts.shape, np.nan), ""
    for i, layers in enumerate(watch.values):
        for j, (_, z) in enumerate(layers):
            answer = apply(dead, (z,))
            said = None if answer.problem else answer.data
            if isinstance(said, np.ndarray) and said.shape == (UNITS,):
                own[j, i] = said.sum()
            else:
                missing = "did not return an array with True or False for each unit."
                problem = f"{answer.name} {answer.problem or missing}"
    data = {"step": Data(np.array(watch.steps), ("step",))}
    lines = []
    for number, name in enumerate(("first", "second")):
        data[name] = Data(counts[number], ("step",))
        dash = "dotted" * number
        label = f"{name} layer"
        lines.append(Line(x="step", y=name, role=ROLES[number], dash=dash, label=label))
    if not problem:
        data["own"] = Data(np.clip(own, 0, UNITS), ("layer", "step"))
        lines.append(Line(x="step", y="own", role="compare", dash="dashed", label="your count"))
    first, second = counts
    return LiveFigure(
        Figure(
            name="own-monitor",
            alt=f"How many of {UNITS} units are dead, over {STEPS} steps of training. In the first "
            f"layer {first[0]} at the start and {first[-1]} at the end, in the second {second[0]} "
            f"and {second[-1]}.",
            data=data,
            panels=[
                Panel(
                    title="dead units",
                    x=Axis(0, STEPS, "step"),
                    y=Axis(0, UNITS, "", [(at, str(at)) for at in range(0, UNITS + 1, 8)]),
                    height=180,
                    marks=lines,
                )
            ],
            note=problem,
        )
    )
