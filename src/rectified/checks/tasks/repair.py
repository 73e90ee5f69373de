"""A hidden layer repaired: what was dead works again, what was alive is as it was."""

import numpy as np

from rectified import networks
from rectified.activations import relu
from rectified.checks.task import Between, Case, Function, Kind, Mistake, Task
from rectified.experiments.delivered import delivered
from rectified.networks import Activate, Dense, Network
from rectified.numerics import Array

Parts = tuple[Array, Array]

MOST = 0.05
"""The share of the units for which a repair may fail."""


def _layer(weights: Array, biases: Array) -> Network:
    return Network([Dense(weights, biases), Activate(relu)])


def _dead(weights: Array, biases: Array, x: Array) -> Array:
    (dead,) = networks.dead_units(_layer(weights, biases), x)
    return dead


def answer(weights: Array, biases: Array, x: Array) -> Parts:
    """The weights as they are; each dead unit's kink in the middle of the examples."""
    dead = _dead(weights, biases, x)
    return weights, np.where(dead, -np.median(x @ weights.T, axis=0), biases)


def measure(repaired: Parts, weights: Array, biases: Array, x: Array) -> tuple[float, float, float]:
    """The share of units now dead, the change of the living, the share now on throughout."""
    new_weights, new_biases = (np.asarray(part, float) for part in repaired)
    was_dead = _dead(weights, biases, x)
    layer = _layer(new_weights, new_biases)
    (fires,) = networks.firing_rates(layer, x)
    change = np.abs(new_weights - weights).max(axis=1) + np.abs(new_biases - biases)
    return (
        float(np.mean(fires == 0)),
        float(change[~was_dead].max(initial=0.0)),
        float(np.mean(was_dead & (fires == 1))),
    )


def accepts(weights: Array, biases: Array, x: Array) -> tuple[Between, float, Between]:
    """A share of units may still be dead, or on throughout; nothing of the living may change."""
    few = Between(np.array(0.0), np.array(MOST))
    return few, 0.0, few


def _alike(one: Parts, other: Parts, weights: Array, biases: Array, x: Array) -> bool:
    """Repairs that touch the same parts and, as far as nothing is drawn, fail in the same way.

    Then the biases of the dead lie no farther apart than a unit's sums do, or put it on for all.
    """
    signs, reach = [], np.ptp(x @ weights.T, axis=0)
    for new_weights, new_biases in (one, other):
        dead, change, on = measure((new_weights, new_biases), weights, biases, x)
        drawn, moved = bool(np.any(new_weights != weights)), bool(np.any(new_biases != biases))
        fails = () if drawn else (round(4 * dead), round(4 * on))
        signs.append((change > 0, drawn, moved, *fails))
    both = [np.asarray(biases, float) for _, biases in (one, other)]
    near = np.abs(both[0] - both[1]) <= reach
    near |= np.all([np.all(x @ np.asarray(w).T + b > 0, axis=0) for w, b in (one, other)], axis=0)
    return signs[0] == signs[1] and (signs[0][1] or bool(near[_dead(weights, biases, x)].all()))


def _case(rng: np.random.Generator, units: int, centre: Array | float, title: str) -> Case:
    net = delivered(rng, units)
    (weights, *_), (biases, *_) = net.weights, net.biases
    there = biases - weights @ (np.zeros(2) + centre)  # with which all units get what they got
    return Case((weights, there, net.x + centre), title)


def _small(rng: np.random.Generator) -> list[Case]:
    line = np.array([[-1.0], [0.0], [1.0], [2.0]])
    two = np.array([[1.0], [2.0]])
    return [Case((two, np.array([-5.0, 1.0]), line)), Case((-two, np.array([0.5, -9.0]), line))]


def _centred(rng: np.random.Generator) -> list[Case]:
    title = "examples around 0"
    return [_case(rng, units, 0.0, f"{units} units and {title}") for units in (32, 40)]


def _shifted(rng: np.random.Generator) -> list[Case]:
    centres = np.round(rng.uniform(4, 20, (3, 2)), 0) * [[1, -1], [-1, -1], [1, 1]]
    return [
        _case(
            rng,
            units,
            np.array(centre),
            f"{units} units and examples around ({centre[0]:g}, {centre[1]:g})".replace("-", "−"),
        )
        for units, centre in zip((32, 40, 60), centres.tolist(), strict=True)
    ]


def _of_the_dead(bias: Function) -> Function:
    """Return a function that gives the dead another bias, by their sums and the old one."""

    def repairs(weights: Array, biases: Array, x: Array) -> object:
        new = np.asarray(bias(x @ weights.T, biases))
        return weights, np.where(_dead(weights, biases, x), new, biases)

    return repairs


def _redrawn(weights: Array, biases: Array, x: Array) -> Array:
    return np.random.default_rng(0).normal(0, np.sqrt(2 / x.shape[1]), weights.shape)


repair = Task(
    name="repair",
    arguments=("weights", "biases", "x"),
    returns=("the weights", "the biases"),
    answer=answer,
    measure=measure,
    measures=(
        "the share of dead units in the result",
        "the largest change of a living unit in the result",
        "the share of repaired units that fire on every example in the result",
    ),
    accepts=accepts,
    alike=_alike,
    absolute=1e-9,
    kinds=(
        Kind("small", "a layer of two units", _small),
        Kind("centred", "layers with examples around 0", _centred),
        Kind("shifted", "layers with examples elsewhere", _shifted),
    ),
    mistakes=(
        Mistake(
            "nothing-changed",
            lambda weights, biases, x: (weights, biases),
            "The layer is returned as it came. Give each unit that is dead a new bias.",
        ),
        Mistake(
            "all-anew",
            lambda weights, biases, x: (_redrawn(weights, biases, x), 0 * biases),
            "All units have new weights, also those that were alive, with all that they had\n"
            "learned. Change only the rows of the dead.",
        ),
        Mistake(
            "biases-of-the-living-too",
            lambda weights, biases, x: (weights, -np.median(x @ weights.T, axis=0)),
            "Every bias has been set, also those of units that were alive. Change only those of\n"
            "the dead.",
        ),
        Mistake(
            "all-biases-zero",
            lambda weights, biases, x: (weights, 0 * biases),
            "Every bias is 0 now, also those of units that were alive. Change only those of the\n"
            "dead; and 0 puts a kink among the examples only where these lie around 0.",
        ),
        Mistake(
            "zero-biases",
            _of_the_dead(lambda sums, bias: 0 * bias),
            "A bias of 0 puts the kink through the origin. Where the examples lie elsewhere it\n"
            "misses them: the bias must follow from what the unit gets from the examples.",
        ),
        Mistake(
            "never-off",
            _of_the_dead(lambda sums, bias: 1.0 - sums.min(axis=0)),
            "The repaired units fire on every example. Such a unit is not dead, but it bends\n"
            "nothing: its kink has to lie among the examples.",
        ),
        Mistake(
            "sign-of-the-bias",
            _of_the_dead(lambda sums, bias: -bias),
            "The biases of the dead have changed their sign. How far a bias has to move depends\n"
            "on the sums of its unit: most of these units now fire on every example.",
        ),
        Mistake(
            "wrong-sign",
            _of_the_dead(lambda sums, bias: np.median(sums, axis=0)),
            "The sign is turned round. A kink lies where sum plus bias is 0, so the bias is minus\n"
            "the sum at the place where the kink shall be.",
        ),
        Mistake(
            "at-the-edge",
            _of_the_dead(lambda sums, bias: -sums.max(axis=0)),
            "Every kink lies exactly at the outermost example, where z is 0, and a z of 0 is off.\n"
            "Put it between the examples.",
        ),
        Mistake(
            "old-bias-in-it",
            _of_the_dead(lambda sums, bias: -np.median(sums + bias, axis=0)),
            "The new bias is minus the median of sums that have the old bias in them, and then\n"
            "takes its place. Take it from the sums without a bias.",
        ),
        Mistake(
            "weights-alone",
            lambda weights, biases, x: (
                np.where(_dead(weights, biases, x)[:, None], _redrawn(weights, biases, x), weights),
                biases,
            ),
            "The dead have new weights and their old biases. It is the bias that holds their\n"
            "kinks far from the examples.",
        ),
        Mistake(
            "repairs-the-living",
            lambda weights, biases, x: (
                weights,
                np.where(_dead(weights, biases, x), biases, -np.median(x @ weights.T, axis=0)),
            ),
            "The mask is turned round: the living have been changed, and the dead are as they\n"
            "were.",
        ),
    ),
)
