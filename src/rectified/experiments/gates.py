"""What does a gate buy, and what does it cost?

Nets with one hidden layer learn a function of two numbers from 100 examples in [−1, 1]²: the
product, the larger of the two, or a bump in the middle. Each gated unit stands against its own
activation without a gate. The plain net has 32 hidden units, the gated one as many as cost no
more parameters. Adam, 250 steps on all examples, two rates. Beside that, gated nets learn the two
moons by gradient descent, 500 steps, with all gates shut at the start: a bias of −5. Measured for
each seed; a pair is a gated unit of `GATED`, its sides are `SIDES`:

===========  =============  =======  ==========================================================
error        (2, 3, 4, 2)   float64  root mean square on 1000 other examples, as a share of the
                                     target's standard deviation: by rate, task, pair, side
far          (3, 4, 2, 25)  float32  answers to (t, t) for t in `places`, at the higher rate: by
                                     task, pair, side
shut         (4,)           float64  share of the moons classified rightly, gates shut at first
===========  =============  =======  ==========================================================

Filmed, and the same for every seed:

===========  =============  =======  ==========================================================
places       (25,)          float32  from −3 to 3; the examples reach from −1 to 1
target       (3, 25)        float32  what is right at (t, t), by task
hidden       (2,)           uint8    hidden units of the plain net and of the gated one
parameters   (2,)           uint16   weights and biases of each
===========  =============  =======  ==========================================================
"""

from collections.abc import Callable

import numpy as np

from rectified.activations import GATED, Activation, GatedUnit, glu, reglu
from rectified.experiments import moons
from rectified.experiments.experiment import Claim, Experiment
from rectified.networks import (
    INITIALS,
    SGD,
    Adam,
    Dense,
    Gate,
    Network,
    accuracy,
    mean_squared_error,
    mlp,
    train,
    two_moons,
)
from rectified.numerics import Array

SIDES = ("plain", "gated")
WIDTH = 32
RATES = (0.03, 0.1)
STEPS = 250
EXAMPLES, OTHERS = 100, 1000
REACH = 1.0
"""The largest number in an example."""
PLACES = np.linspace(-3, 3, 25)
SHUT = -5.0
MOON_STEPS = 300


def product(x: Array) -> Array:
    """x₁ x₂."""
    return np.asarray(np.prod(x, axis=1))


def larger(x: Array) -> Array:
    """max(x₁, x₂): straight in pieces, as a ReLU net is."""
    return np.asarray(np.max(x, axis=1))


def bump(x: Array) -> Array:
    """exp(−4 (x₁² + x₂²)): neither a product nor straight."""
    return np.asarray(np.exp(-4 * np.sum(x**2, axis=1)))


TASKS: tuple[Callable[[Array], Array], ...] = (product, larger, bump)

PRODUCT, LARGER, BUMP = range(len(TASKS))
SIGMOID, RELU = (GATED.index(unit) for unit in (glu, reglu))
OTHERS_THAN_SIGMOID = [pair for pair in range(len(GATED)) if pair != SIGMOID]
"""Their activations grow without bound, so that a pair of their units can make a product."""


def plain(activation: Activation, rng: np.random.Generator) -> Network:
    """Return a net with one hidden layer of an activation."""
    return mlp((2, WIDTH, 1), activation, rng=rng)


def gated(
    unit: GatedUnit, width: int, rng: np.random.Generator, *, gate_bias: float = 0.0
) -> Network:
    """Return a net with one hidden layer of a gated unit."""
    he = INITIALS["he"]
    bias = np.repeat([0.0, gate_bias], width)
    both = Dense(he(2 * width, 2, rng), bias)
    return Network([both, Gate(unit, width), Dense(he(1, width, rng), np.zeros(1))])


def size(network: Network) -> int:
    """Count what is learned."""
    return sum(parameter.size for parameter in network.parameters.values())


def matched(limit: int) -> int:
    """Return the most hidden units that a gated net may have to be no larger than `limit`."""
    rng, (unit, *_) = np.random.default_rng(0), GATED
    return max(width for width in range(1, WIDTH) if size(gated(unit, width, rng)) <= limit)


GATED_WIDTH = matched(size(plain(GATED[0].activation, np.random.default_rng(0))))


def net(seed: int, pair: int, side: int) -> Network:
    """Return a net that has learned nothing yet."""
    rng, unit = np.random.default_rng([seed, 1]), GATED[pair]
    return gated(unit, GATED_WIDTH, rng) if side else plain(unit.activation, rng)


def lesson(seed: int, task: Callable[[Array], Array], network: Network, rate: float) -> float:
    """Train; return the error on other examples. Every net of a seed gets the same examples."""
    rng = np.random.default_rng(seed)
    x, others = (rng.uniform(-REACH, REACH, (count, 2)) for count in (EXAMPLES, OTHERS))
    optimiser = Adam(rate)
    train(network, x, task(x), loss=mean_squared_error, optimiser=optimiser, steps=STEPS)
    square, _ = mean_squared_error(network(others)[:, 0], task(others))
    return float(np.sqrt(square) / np.std(task(others)))


def diagonal() -> Array:
    """Return the points (t, t)."""
    return np.stack([PLACES, PLACES], axis=1)


def shut(seed: int, unit: GatedUnit) -> float:
    """Return what a net whose gates start shut gets right of the two moons."""
    rng = np.random.default_rng(seed)
    x, y = two_moons(rng=rng)
    network = gated(unit, GATED_WIDTH, rng, gate_bias=SHUT)
    moons.learn(network, x, y, SGD(1.0), MOON_STEPS)
    return accuracy(network(x), y)


def measure(seed: int) -> dict[str, Array]:
    """Train every pair on every task, and every gated unit with its gates shut."""
    grid = (len(RATES), len(TASKS), len(GATED), len(SIDES))
    error, far = np.empty(grid), np.empty((*grid[1:], PLACES.size), np.float32)
    for i, j, k, side in np.ndindex(grid):
        network = net(seed, k, side)
        error[i, j, k, side] = lesson(seed, TASKS[j], network, RATES[i])
        far[j, k, side] = network(diagonal())[:, 0]  # the last rate stays
    return {
        "error": error,
        "far": far,
        "shut": np.array([shut(seed, unit) for unit in GATED]),
    }


def film(seed: int) -> dict[str, Array]:
    """State the places, what is right there, and how large the nets are."""
    networks = [net(seed, 0, side) for side in range(len(SIDES))]
    return {
        "places": PLACES.astype(np.float32),
        "target": np.array([task(diagonal()) for task in TASKS], np.float32),
        "hidden": np.array([WIDTH, GATED_WIDTH], np.uint8),
        "parameters": np.array([size(network) for network in networks], np.uint16),
    }


def best(error: Array) -> Array:
    """Return the mean error over the seeds at the better of the rates: by task, pair, side."""
    return np.asarray(error.mean(axis=0).min(axis=0))


def ratio(error: Array, task: int) -> Array:
    """Return the gated net's error as a multiple of the plain one's, by pair."""
    plain, gated = best(error)[task].T
    with np.errstate(all="ignore"):
        return np.asarray(gated / plain)


def off(far: Array, task: int) -> Array:
    """Return how far an answer at (3, 3) is from the target, in the mean: by pair, side."""
    target = TASKS[task](diagonal()[-1:])
    return np.asarray(np.abs(far[:, task, ..., -1] - target).mean(axis=0))


experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "A product: each gated unit has less error than its own activation without a gate.",
            lambda m: np.all(ratio(m["error"], PRODUCT) < 1),
        ),
        Claim(
            "In the mean of the four pairs it has less than two thirds of it.",
            lambda m: ratio(m["error"], PRODUCT).mean() < 2 / 3,
        ),
        Claim(
            "The larger of two numbers: ReLU without a gate has the least error of all eight.",
            lambda m: best(m["error"])[LARGER].argmin() == RELU * len(SIDES),
        ),
        Claim(
            "There the gate costs ReLU more than a quarter of the error again.",
            lambda m: ratio(m["error"], LARGER)[RELU] > 1.25,
        ),
        Claim(
            "The bump: GLU is worse than the sigmoid, and no other pair differs by a factor of 2.",
            lambda m: (
                ratio(m["error"], BUMP)[SIGMOID] > 1.15
                and np.all(ratio(m["error"], BUMP)[OTHERS_THAN_SIGMOID] > 1 / 2)
                and np.all(ratio(m["error"], BUMP)[OTHERS_THAN_SIGMOID] < 2)
            ),
        ),
        Claim(
            "Asked for 3 times 3, the largest answer of a net without a gate is 2 to 6, in the "
            "mean.",
            lambda m: 2 < m["far"][:, PRODUCT, :, 0, -1].mean(axis=0).max() < 6,
        ),
        Claim(
            "ReGLU, GEGLU and SwiGLU are less than half as far off as their activations there.",
            lambda m: np.all(off(m["far"], PRODUCT)[OTHERS_THAN_SIGMOID] @ [-1, 2] < 0),
        ),
        Claim(
            "Asked there for the larger or the bump, these three are farther off than their "
            "activations.",
            lambda m: all(
                np.all(off(m["far"], task)[OTHERS_THAN_SIGMOID] @ [1, -1] < 0)
                for task in (LARGER, BUMP)
            ),
        ),
        Claim(
            "With all gates shut at the start, ReGLU learns nothing, and the others learn.",
            lambda m: (
                np.all(m["shut"][:, RELU] == 0.5)
                and np.delete(m["shut"], RELU, axis=1).mean(axis=0).min() > 0.65
            ),
        ),
    ),
)
