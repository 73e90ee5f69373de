"""How many gated units cost no more parameters than so many plain ones."""

import math

import numpy as np

from rectified.activations import swiglu
from rectified.checks.task import Case, Kind, Mistake, Task
from rectified.networks import Dense, Gate, Network


def _parameters(n_in: int, hidden: int, n_out: int, *, gated: bool) -> int:
    """Count those of the network itself: a hidden layer, gated or not, with biases."""
    into = 2 * hidden if gated else hidden
    first = Dense(np.zeros((into, n_in)), np.zeros(into))
    last = Dense(np.zeros((n_out, hidden)), np.zeros(n_out))
    gates = [Gate(swiglu, hidden)] if gated else []
    return sum(one.size for one in Network([first, *gates, last]).parameters.values())


def answer(n_in: int, hidden: int, n_out: int) -> int:
    """Return the largest width whose gated network has no more parameters."""
    plain = _parameters(n_in, hidden, n_out, gated=False)
    width = hidden
    while _parameters(n_in, width, n_out, gated=True) > plain:
        width -= 1
    return width


def _without_biases(n_in: int, hidden: int, n_out: int) -> int:
    return hidden * (n_in + n_out) // (2 * n_in + n_out)


def _rounded(n_in: int, hidden: int, n_out: int) -> int:
    return round(hidden * (n_in + 1 + n_out) / (2 * (n_in + 1) + n_out))


def _up(n_in: int, hidden: int, n_out: int) -> int:
    return math.ceil(hidden * (n_in + 1 + n_out) / (2 * (n_in + 1) + n_out))


def _exact(n_in: int, hidden: int, n_out: int) -> float:
    return hidden * (n_in + 1 + n_out) / (2 * (n_in + 1) + n_out)


def _worked(rng: np.random.Generator) -> list[Case]:
    return [Case((2, 30, 1)), Case((4, 16, 4)), Case((1, 10, 1)), Case((8, 32, 1))]


def _others(rng: np.random.Generator) -> list[Case]:
    sizes = [rng.integers((1, 20, 1), (30, 200, 30)) for _ in range(6)]
    n_in, n_out = map(int, rng.integers(2, 6, 2))
    equal = Case((n_in, 3 * (2 * n_in + 2 + n_out), n_out))  # both networks have as many
    return [*(Case(tuple(map(int, size))) for size in sizes), equal]


gated_width = Task(
    name="gated_width",
    arguments=("n_in", "hidden", "n_out"),
    returns=("the width",),
    answer=answer,
    kinds=(
        Kind("worked", "small networks", _worked),
        Kind("others", "networks of other sizes", _others),
    ),
    mistakes=(
        Mistake(
            "two-thirds",
            lambda n_in, hidden, n_out: 2 * hidden // 3,
            "Two thirds is the share where as many numbers come out as go in, without biases.\n"
            "Here n_in and n_out differ, and there are biases: count both networks.",
        ),
        Mistake(
            "half",
            lambda n_in, hidden, n_out: hidden // 2,
            "The maps into the hidden layer double, but the map out of it does not. So the width\n"
            "need not be halved.",
        ),
        Mistake(
            "biases-forgotten",
            _without_biases,
            "This counts the weights alone. Each hidden unit has biases as well: one in the plain\n"
            "network, two in the gated one.",
        ),
        Mistake(
            "rounded-to-the-nearest",
            _rounded,
            "Where the count lies between two widths, the nearer one may cost more parameters. It\n"
            "is asked for the largest that does not.",
        ),
        Mistake(
            "rounded-up",
            _up,
            "Rounded up, the gated network costs more parameters than the plain one. It is asked\n"
            "for the largest width that does not.",
        ),
        Mistake(
            "not-whole",
            _exact,
            "A layer has a whole number of units. Which of the neighbours is asked for?",
        ),
    ),
)
