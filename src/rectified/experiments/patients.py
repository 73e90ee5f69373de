"""Nets with a known fault, drawn at random, and what a doctor sees of them.

Each learns two moons by full-batch gradient descent for a few steps. What ails it follows from how
it was drawn, so that a diagnosis is right or wrong; its report does not say. No two faults look
alike, from any seed: where chance alone would make one look like another, the net is drawn anew.
"""

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cache, partial
from itertools import count
from typing import Any

import numpy as np

from rectified.activations import Activation, leaky_relu, relu, sigmoid
from rectified.experiments.diagnosis import Recipe
from rectified.experiments.symptoms import bend, gradients, hidden_sums, signals
from rectified.networks import (
    INITIALS,
    SGD,
    Activate,
    Network,
    accuracy,
    binary_cross_entropy,
    gain,
    train,
    two_moons,
)
from rectified.networks.initial import Initial
from rectified.numerics import Array

Report = dict[str, Any]

STEPS = 20
"""Of training, in each net."""

SAME = 1e-9
"""Outputs whose scatter is a smaller part of them than this are all the same."""


Range = tuple[float, float]

Draw = Callable[[np.random.Generator], Recipe]
"""Takes a generator, returns how a net is made and trained."""

WIDTHS = 24, 32
"""Of hidden layers: the narrowest and the widest."""

ONE, FEW, MANY = (1,), (3,), (4, 5, 6)
"""Numbers of hidden layers. From one of two to the other chance alone changes a signal much."""


@dataclass(frozen=True)
class Fault:
    """Something that can ail a net.

    Parameters
    ----------
    sign : str
        What it does, in words.
    draws : tuple of callable
        What draws such nets, each of another kind; the seed takes them in turn.
    is_plain : callable
        Takes a report, returns whether the sign shows beyond doubt.
    """

    sign: str
    draws: tuple[Draw, ...]
    is_plain: Callable[[Report], bool] = lambda report: True


LESS, MORE, ORDER = 0.6, 1.7, (0.7, 1.5)
"""From layer to layer: what shrinks, what grows, and what neither does."""

STILL, FALLS, CALM, LEAPS = 0.95, 0.8, 2.0, 10.0
"""A loss over the first one: where it hardly moves, falls, does not leap, leaps."""


def per_layer(sizes: Array) -> float:
    """Return by which factor sizes change from one layer to the next; 1 for a single layer."""
    return float((sizes[-1] / sizes[0]) ** (1 / max(len(sizes) - 1, 1)))


def _passed(report: Report) -> tuple[float, float]:
    """Return the factors of the signal on its way there, and of the gradient on its way back."""
    start = report["start"]
    return per_layer(start["signal"]), per_layer(start["gradient"][::-1])


def _in_order(*factors: float) -> bool:
    """Whether no factor says that something shrinks or grows; of zeros there is none, but NaN."""
    return not any(factor <= ORDER[0] or factor >= ORDER[1] for factor in factors)


def _starts_well(report: Report) -> bool:
    return _in_order(*_passed(report))


def _highest(report: Report) -> float:
    """Return the highest loss over the first."""
    return float(report["loss"].max() / report["loss"][0])


def _last(report: Report) -> float:
    """Return the last loss over the first."""
    return float(report["loss"][-1] / report["loss"][0])


def _layers(rng: np.random.Generator, depths: Sequence[int]) -> tuple[int, ...]:
    """Return hidden layers of different widths, as many as one of the depths."""
    low, high = WIDTHS
    return tuple(rng.integers(low, high, rng.choice(depths), endpoint=True).tolist())


def _between(rng: np.random.Generator, low: float, high: float) -> float:
    """Return a number of two digits, drawn evenly on a logarithmic scale."""
    return float(f"{np.exp(rng.uniform(np.log(low), np.log(high))):.2g}")


def _drawn(
    depths: Sequence[int],
    rates: Range,
    ranges: Mapping[str, Range] | None = None,
    activation: Activation | None = relu,
    *,
    initial: Initial = INITIALS["he"],
    last: bool = False,
) -> Draw:
    """Return what draws such nets.

    Each number of `ranges` is drawn too: an option of the net, ``minus_bias``, which is its bias
    without the sign, or ``factor``, which multiplies the initial weights.
    """

    def draw(rng: np.random.Generator) -> Recipe:
        hidden, rate = _layers(rng, depths), _between(rng, *rates)
        given = {name: _between(rng, *limits) for name, limits in (ranges or {}).items()}
        factor, minus_bias = given.pop("factor", 1.0), given.pop("minus_bias", 0.0)
        options = {"bias": -minus_bias, **given, "initial": lambda *fans: factor * initial(*fans)}
        return Recipe(hidden=hidden, rate=rate, activation=activation, last=last, options=options)

    return draw


def _leaky(depths: Sequence[int], rates: Range, ranges: Mapping[str, Range] | None = None) -> Draw:
    """Return what draws nets of Leaky ReLUs."""
    return _drawn(depths, rates, {"negative_slope": (0.01, 0.1), **(ranges or {})}, leaky_relu)


FAULTS: Mapping[str, Fault] = {
    "healthy": Fault(
        "Nothing ails it. Its layers pass on about what they get, its loss falls.",
        (_drawn(ONE, (0.5, 1.0)), _drawn(MANY, (0.08, 0.16)), _leaky(MANY, (0.08, 0.16))),
        lambda report: _starts_well(report) and _highest(report) < CALM and _last(report) < FALLS,
    ),
    "weights too small": Fault(
        "From the start each layer passes on less than it gets, on the way there and on the way "
        "back.",
        tuple(kind(MANY, (0.1, 0.3), {"factor": (0.2, 0.4)}) for kind in (_drawn, _leaky)),
        lambda report: max(_passed(report)) < LESS,
    ),
    "weights too large": Fault(
        "From the start each layer passes on more than it gets, on the way there and on the way "
        "back.",
        tuple(kind(MANY, (1e-3, 3e-3), {"factor": (2.2, 3.5)}) for kind in (_drawn, _leaky)),
        lambda report: min(_passed(report)) > MORE,
    ),
    "sigmoid in a deep net": Fault(
        "From the start the gradient shrinks on its way back. The signal does not shrink.",
        tuple(
            _drawn(MANY, (0.1, 1.0), {}, sigmoid, initial=initial)
            for initial in (INITIALS["glorot"], partial(INITIALS["he"], gain=gain(sigmoid)))
        ),
        lambda report: _in_order(_passed(report)[0]) and _passed(report)[1] < LESS,
    ),
    "no activation": Fault(
        "The outputs lie on a plane from the start, although there are units that change their "
        "sign among the examples.",
        tuple(
            _drawn(depths, rates, {}, None, initial=INITIALS["lecun"])
            for depths, rates in ((ONE, (0.1, 0.3)), ((*FEW, *MANY), (0.03, 0.1)))
        ),
        _starts_well,
    ),
    "kinks far off the data": Fault(
        "The outputs lie on a plane from the start, and no unit changes its sign among the "
        "examples. But the units learn.",
        (
            _drawn(ONE, (3e-4, 1e-3), {"bias": (10, 15)}),
            _leaky(ONE, (0.1, 0.3), {"minus_bias": (10, 15), "negative_slope": (0.05, 0.2)}),
        ),
    ),
    "born dead": Fault(
        "No unit learns from any example, not even at the start.",
        tuple(_drawn(depths, (0.1, 1.0), {"minus_bias": (10, 15)}) for depths in (ONE, FEW)),
    ),
    "ReLU on the output": Fault(
        "At the end no output is negative, and the lowest is exactly 0.",
        (_drawn(ONE, (0.2, 0.5), last=True), _drawn(FEW, (0.1, 0.2), last=True)),
        # where that ReLU is off on every example, the outputs lie on a plane as well
        lambda report: _starts_well(report) and report["start"]["bend"] > 0,
    ),
    "steps too large": Fault(
        "It starts as a healthy net does. Then its loss leaps to many times what it was at first, "
        "and may fall again when units have died of it.",
        (_drawn(ONE, (25, 60)), _drawn(FEW, (10, 15)), _leaky(ONE, (25, 60))),
        lambda report: _starts_well(report) and _highest(report) > LEAPS,
    ),
    "steps too small": Fault(
        "It starts as a healthy net does, and so it remains: its loss changes by a few per cent.",
        (_drawn(ONE, (1e-5, 1e-4)), _leaky(MANY, (1e-5, 1e-4))),
        lambda report: _starts_well(report) and _highest(report) < CALM and _last(report) > STILL,
    ),
}
"""What can ail a net, by its name; "healthy" is none."""


def examined(net: Network, x: Array, y: Array) -> Report:
    """Return what can be measured of a net as it stands.

    =========  =====================================================================
    accuracy   share of right answers
    lowest     the lowest output
    highest    the highest output
    bend       how far outputs lie from a plane, as a part of their scatter
    signal     the root mean square of what each hidden layer hands on
    gradient   the same of the gradient by each hidden layer's sums z
    firing     for each hidden layer the share of examples on which each unit's z > 0
    learning   the same of the examples on which each unit's slope is not 0
    =========  =====================================================================
    """
    output = net(x)[:, 0]
    sums = hidden_sums(net, x)
    scatter = float(np.std(output)) > SAME * float(np.abs(output).max())
    slopes = [np.mean(layer.slope() != 0, axis=0) for layer in net.hidden]
    if isinstance(net.layers[-1], Activate):
        del slopes[-1]  # an activation on the output is no hidden unit
    return {
        "accuracy": accuracy(output[:, None], y),
        "lowest": float(output.min()),
        "highest": float(output.max()),
        "bend": bend(net, x) if scatter else 0.0,
        "signal": signals(net, x),
        "gradient": gradients(net, x, y),
        "firing": [np.mean(z > 0, axis=0) for z in sums],
        "learning": slopes or [np.ones(z.shape[1]) for z in sums],
    }


def report(fault: str, seed: int) -> Report:
    """Return the report of a net with this fault, as the seed draws it.

    ========  ======================================================================
    layers    the numbers of inputs, of units in each hidden layer, and of outputs
    rate      the learning rate
    loss      before each of `STEPS` steps and after the last
    start     `examined` before the first step
    end       `examined` after the last step
    ========  ======================================================================
    """
    return deepcopy(_report(fault, seed))


@cache
@np.errstate(all="ignore")  # where steps are too large
def _report(fault: str, seed: int) -> Report:
    for attempt in count():
        draws = FAULTS[fault].draws
        found = _trained(draws[seed % len(draws)], np.random.default_rng([seed, attempt]))
        if FAULTS[fault].is_plain(found):
            return found
    raise AssertionError("count() has no end")


def _trained(draw: Draw, rng: np.random.Generator) -> Report:
    recipe = draw(rng)
    x, y = two_moons(int(rng.integers(50, 91)), rng=rng)
    net = recipe.start(rng)
    start = examined(net, x, y)
    loss = binary_cross_entropy
    history = train(net, x, y, loss=loss, optimiser=SGD(recipe.rate), steps=STEPS)
    return {
        "layers": [2, *recipe.hidden, 1],
        "rate": recipe.rate,
        "loss": np.append(history.losses, loss(net(x), y)[0]),
        "start": start,
        "end": examined(net, x, y),
    }


def stranger(seed: int) -> Report:
    """Return the report of a net whose fault is drawn from the seed as well, and not said."""
    return report(str(np.random.default_rng([seed, 1]).choice(list(FAULTS))), seed)
