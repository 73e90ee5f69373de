"""How much leak brings a dead net back?

A net 2-32-1 of Leaky ReLUs learns the two moons by full-batch gradient descent at a rate of 1.
Every bias starts at −5, which puts the kinks beyond the examples, so that ReLUs are dead. Seven
slopes on the left, from 0, which is ReLU, to 1, which is no bend. A unit bends something where its
kink lies among the examples: where it is on for some of them and off for others. Measured for each
seed, by slope, at the steps `CHECKS`:

===============  =================  =======  ======================================================
accuracy         (3, 7)             float64  share of examples classified rightly
bent             (3, 7)             float64  share of units with their kink among the examples
plane_error      (7,)               float64  at the first check: how far the output lies from the
                                             plane that fits it best, over the largest output
line_accuracy    ()                 float64  the share that the best straight line gets right
moved            (3,)               float64  by `SOME` slopes: accuracy of nets that were stuck for
                                             `ENOUGH` steps, `ENOUGH` after their kinks were moved
adam             (3,)               float64  accuracy of stuck nets after `ENOUGH` steps of Adam
adam_bent        (3,)               float64  share of their units with the kink among the examples
===============  =================  =======  ======================================================

Filmed; the axes come in the order slope, step, unit. Images are as `rectified.experiments.plane`
says; 0 … 254 stand for 0 … 1:

===============  =================  =======  ======================================================
slopes           (7,)               float32  `SLOPES`
steps            (11,)              uint16   `STEPS`
image            (7, 11, 18, 24)    uint8    probability of class 1; rows and columns last
boundary         (7, 11, 96, 2)     float16  where it is 1/2: x and y; a row of NaN lifts the pen
inputs           (7, 11, 32, 2)     float16  the least and the largest z of each unit
accuracy_then    (7, 11)            float32  in [0, 1]
started_then     (7, 11)            float32  the same with biases started at 0
points           (200, 2)           float16  the examples, x and y
classes          (200,)             uint8    0 or 1
===============  =================  =======  ======================================================
"""

import numpy as np

from rectified.activations import leaky_relu
from rectified.experiments import moons, plane
from rectified.experiments.bend import line_accuracy
from rectified.experiments.experiment import Claim, Experiment
from rectified.experiments.flat import off_plane
from rectified.networks import SGD, Adam, Network, Recorder, accuracy, firing_rates
from rectified.numerics import Array

SLOPES = (0.0, 0.001, 0.01, 0.03, 0.1, 0.3, 1.0)
RELU, STRAIGHT = 0, SLOPES.index(1.0)
SOME = (0.0, 0.01, 0.1)
HIDDEN = (32,)
BIAS = -5.0
RATE = 1.0
ADAM_RATE = 0.03
CHECKS = (100, 500, 2000)
ENOUGH = 500
"""Steps after which a net whose biases started at 0 makes hardly a mistake."""
STEPS = (0, 1, 3, 10, 30, 60, 100, 200, 500, 1000, 2000)
COLUMNS = 24


def start(seed: int, slope: float, bias: float = BIAS) -> tuple[Network, Array, Array]:
    """Return a net with this slope and these biases, and the examples."""
    return moons.start(seed, HIDDEN, leaky_relu, negative_slope=slope, bias=bias)


def bent(network: Network, x: Array) -> float:
    """Return the share of units whose kink lies among the examples."""
    (firing,) = firing_rates(network, x)
    return float(np.mean((firing > 0) & (firing < 1)))


def plane_error(network: Network, x: Array) -> float:
    """Return how far the output is from the plane that fits it best, over its largest value."""
    output = network(x)
    largest = float(np.max(np.abs(output)))
    return float(np.max(np.abs(off_plane(x, output)))) / largest if largest else 0.0


def move_back(network: Network, x: Array) -> None:
    """Move every kink of the first layer among the examples: half of them on either side."""
    weight, bias = (network.parameters[f"0.{name}"] for name in ("weight", "bias"))
    bias[:] = -np.median(x @ weight.T, axis=0)


def stuck(seed: int, slope: float) -> tuple[list[float], list[float], float]:
    """Return the accuracy and the share of bent units at each check, and the first plane error."""
    network, x, y = start(seed, slope)

    def look(step: int, network: Network) -> tuple[float, float, float]:
        return accuracy(network(x), y), bent(network, x), plane_error(network, x)

    watch = Recorder(look, at=CHECKS)
    moons.learn(network, x, y, SGD(RATE), CHECKS[-1], (watch,))
    right, kinks, errors = map(list, zip(*watch.values, strict=True))
    return right, kinks, errors[0]


def moved(seed: int, slope: float) -> float:
    """Return the accuracy of a net that was stuck, and whose kinks were then moved back."""
    network, x, y = start(seed, slope)
    moons.learn(network, x, y, SGD(RATE), ENOUGH)
    move_back(network, x)
    moons.learn(network, x, y, SGD(RATE), ENOUGH)
    return accuracy(network(x), y)


def by_adam(seed: int, slope: float) -> tuple[float, float]:
    """Return what Adam makes of the stuck net: the accuracy, and the share of bent units."""
    network, x, y = start(seed, slope)
    moons.learn(network, x, y, Adam(ADAM_RATE), ENOUGH)
    return accuracy(network(x), y), bent(network, x)


def measure(seed: int) -> dict[str, Array]:
    """Train at every slope."""
    right, kinks, errors = zip(*(stuck(seed, slope) for slope in SLOPES), strict=True)
    adam, adam_bent = np.transpose([by_adam(seed, slope) for slope in SOME])
    _, x, y = start(seed, 0.0)
    return {
        "accuracy": np.transpose(right),
        "bent": np.transpose(kinks),
        "plane_error": np.array(errors),
        "line_accuracy": np.array(line_accuracy(x, y)),
        "moved": np.array([moved(seed, slope) for slope in SOME]),
        "adam": adam,
        "adam_bent": adam_bent,
    }


def replay(seed: int, slope: float) -> dict[str, Array]:
    """Film the training at one slope."""
    network, x, y = start(seed, slope)

    def frame(step: int, network: Network) -> tuple[Array, Array, Array, float]:
        right = accuracy(network(x), y)
        z = network.hidden[0].z
        picture = plane.image(moons.probability(network), COLUMNS)
        return picture, plane.boundary(network), np.stack([z.min(0), z.max(0)], axis=-1), right

    frames = Recorder(frame, at=STEPS)
    moons.learn(network, x, y, SGD(RATE), STEPS[-1], (frames,))
    image, boundary, inputs, right = map(np.array, zip(*frames.values, strict=True))

    healthy, _, _ = start(seed, slope, bias=0.0)
    watch = Recorder(lambda step, network: accuracy(network(x), y), at=STEPS)
    moons.learn(healthy, x, y, SGD(RATE), STEPS[-1], (watch,))
    return {
        "image": image,
        "boundary": boundary,
        "inputs": inputs.astype(np.float16),
        "accuracy_then": right.astype(np.float32),
        "started_then": np.array(watch.values, np.float32),
    }


def film(seed: int) -> dict[str, Array]:
    """Film every slope, and state the axes."""
    replays = [replay(seed, slope) for slope in SLOPES]
    _, x, y = start(seed, 0.0)
    return {
        "slopes": np.array(SLOPES, np.float32),
        "steps": np.array(STEPS, np.uint16),
        **{name: np.array([each[name] for each in replays]) for name in replays[0]},
        **moons.drawn(x, y),
    }


SMALL = slice(1, SLOPES.index(0.1) + 1)
"""The leaks up to 0.1."""

experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "ReLU stays at 0.5, in most starts for ever.",
            lambda m: np.median(m["accuracy"][..., RELU]) == 0.5,
        ),
        Claim(
            "A leak of 0.01, 0.03 or 0.1 lifts every net above 0.7 in 500 steps.",
            lambda m: m["accuracy"][:, 1, 2 : SMALL.stop].min() > 0.7,
        ),
        Claim(
            "And no leak up to 0.1 gets beyond the best straight line by then.",
            lambda m: np.all(m["accuracy"][:, 1, SMALL] <= m["line_accuracy"][:, None] + 0.03),
        ),
        Claim(
            "Four times as long helps some starts, not the mean: no leak gets 0.95.",
            lambda m: m["accuracy"][:, 2, 1:].mean(0).max() < 0.95,
        ),
        Claim(
            "After 100 steps hardly a kink lies among the examples, whatever the leak.",
            lambda m: m["bent"][:, 0, SMALL].mean() < 0.05,
        ),
        Claim(
            "Where none does, the net is a plane on the examples, to 12 digits.",
            lambda m: (
                np.mean(m["bent"][:, 0, SMALL] == 0) > 0.5
                and m["plane_error"][:, SMALL][m["bent"][:, 0, SMALL] == 0].max() < 1e-12
            ),
        ),
        Claim(
            "With a slope of 1 kinks do not matter: it is a plane, and no better than a line.",
            lambda m: (
                m["plane_error"][:, STRAIGHT].max() < 1e-12
                and np.all(m["accuracy"][..., STRAIGHT] <= m["line_accuracy"][:, None] + 0.01)
            ),
        ),
        Claim(
            "Kinks moved back among the examples heal the net, with a leak or without.",
            lambda m: m["moved"].min() > 0.97,
        ),
        Claim(
            "Adam moves some kinks of leaky nets back, and yet gets no further than 0.95.",
            lambda m: m["adam_bent"][:, 1].mean() > 0.15 and m["adam"][:, 1].mean() < 0.95,
        ),
        Claim(
            "Without a leak Adam does no more than plain descent.",
            lambda m: np.median(m["adam"][:, 0]) == 0.5,
        ),
    ),
)
