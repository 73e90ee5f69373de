"""What can ten linear layers do that one cannot?

Nets with 1, 2 and 5 hidden layers of 16 units learn the two moons with Adam. Their activation
has slope 1 on the right and slope a on the left: from 1, which is no bend, over 0, which is ReLU,
to −1, the absolute value. The weights start with variance gain² / n_in, the gain being the
activation's own, so that no slope has a better start. Measured for each seed:

===============  =======  =======  ===============================================================
accuracy         (3, 15)  float64  share of examples classified rightly, by depth and slope
line_accuracy    ()       float64  the share that the best straight line gets right
patient          ()       float64  that share for slope 0.95 and one hidden layer, trained ten
                                   times as long
collapse_error   (3,)     float64  of the net without a bend: its largest distance from the one
                                   layer that its layers multiply to, over its largest output
===============  =======  =======  ===============================================================

Filmed; the axes come in the order depth, slope. Images are as `rectified.experiments.plane`
says; 0 … 254 stand for 0 … 1:

===============  ===================  =======  ===================================================
depths           (3,)                 uint8    `DEPTHS`
slopes           (15,)                float32  `SLOPES`, from 1 down to −1
image            (3, 15, 30, 40)      uint8    probability of class 1; rows and columns last
boundary         (3, 15, 96, 2)       float16  where it is 1/2: x and y; a row of NaN lifts the pen
points           (200, 2)             float16  the examples, x and y
classes          (200,)               uint8    0 or 1
===============  ===================  =======  ===================================================
"""

from functools import partial

import numpy as np

from rectified.activations import leaky_relu
from rectified.experiments import moons, plane
from rectified.experiments.experiment import Claim, Experiment
from rectified.networks import INITIALS, Adam, Dense, Network, accuracy, gain
from rectified.numerics import Array

DEPTHS = (1, 2, 5)
SLOPES = (1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5, 0.3, 0.1, 0, -0.25, -0.5, -1)
STRAIGHT, FAINTEST, FAINT, HALF = (SLOPES.index(slope) for slope in (1, 0.95, 0.7, 0.5))
WIDTH = 16
RATE = 0.03
STEPS = 300
PATIENCE = 10
"""How many times as long the faintest bend is trained to show that it is one."""


def trained(
    seed: int, depth: int, slope: float, steps: int = STEPS
) -> tuple[Network, Array, Array]:
    """Return a net that has learned, and the examples."""
    initial = partial(INITIALS["he"], gain=gain(leaky_relu, negative_slope=slope))
    hidden = [WIDTH] * depth
    network, x, y = moons.start(seed, hidden, leaky_relu, negative_slope=slope, initial=initial)
    moons.learn(network, x, y, Adam(RATE), steps)
    return network, x, y


def collapsed(network: Network) -> Dense:
    """Return the one layer that dense layers without a bend are together."""
    first, *rest = (layer.parameters for layer in network.layers if isinstance(layer, Dense))
    weight, bias = first["weight"], first["bias"]
    for layer in rest:
        weight, bias = layer["weight"] @ weight, layer["weight"] @ bias + layer["bias"]
    return Dense(weight, bias)


def collapse_error(network: Network, x: Array) -> float:
    """Return how far a net is from what it collapses to, relative to its largest output."""
    output = network(x)
    return float(np.max(np.abs(output - collapsed(network).forward(x))) / np.max(np.abs(output)))


def line_accuracy(x: Array, y: Array, directions: int = 1800) -> float:
    """Return the best share of examples on their side of a line, tried in many directions."""
    angle = 2 * np.pi * np.arange(directions) / directions
    along = x @ [np.cos(angle), np.sin(angle)]
    signs = 2 * np.take_along_axis(y[:, None], np.argsort(along, axis=0), axis=0) - 1
    right = np.sum(y) - np.cumsum(signs, axis=0)  # the line lies behind the k-th example
    return float(np.max(right) / y.size)


def measure(seed: int) -> dict[str, Array]:
    """Train at every depth and slope, and collapse what has no bend."""
    right, errors = np.empty((len(DEPTHS), len(SLOPES))), np.empty(len(DEPTHS))
    for i, depth in enumerate(DEPTHS):
        for j, slope in enumerate(SLOPES):
            network, x, y = trained(seed, depth, slope)
            right[i, j] = accuracy(network(x), y)
            if slope == 1:
                errors[i] = collapse_error(network, x)
    patient, _, _ = trained(seed, 1, SLOPES[FAINTEST], PATIENCE * STEPS)
    return {
        "accuracy": right,
        "patient": np.array(accuracy(patient(x), y)),
        "line_accuracy": np.array(line_accuracy(x, y)),
        "collapse_error": errors,
    }


def film(seed: int) -> dict[str, Array]:
    """Draw what every net has learned."""
    networks = [trained(seed, depth, slope)[0] for depth in DEPTHS for slope in SLOPES]
    images = [plane.image(moons.probability(network)) for network in networks]
    boundaries = [plane.boundary(network) for network in networks]
    grid = len(DEPTHS), len(SLOPES)
    _, x, y = moons.start(seed, [1], leaky_relu)
    return {
        "depths": np.array(DEPTHS, np.uint8),
        "slopes": np.array(SLOPES, np.float32),
        "image": np.array(images).reshape(*grid, plane.ROWS, plane.COLUMNS),
        "boundary": np.array(boundaries).reshape(*grid, plane.VERTICES, 2),
        **moons.drawn(x, y),
    }


experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "Without a bend, one, two and five hidden layers do no better than a straight line.",
            lambda m: np.all(m["accuracy"][..., STRAIGHT] <= m["line_accuracy"][:, None] + 0.01),
        ),
        Claim(
            "Nor worse: each comes within 5 points of the best line.",
            lambda m: np.all(m["accuracy"][..., STRAIGHT] >= m["line_accuracy"][:, None] - 0.05),
        ),
        Claim(
            "The layers without a bend are one layer, to the last digits.",
            lambda m: m["collapse_error"].max() < 1e-13,
        ),
        Claim(
            "With the faintest bend, slope 0.95, one layer does not beat the best straight line.",
            lambda m: np.all(m["accuracy"][:, 0, FAINTEST] <= m["line_accuracy"] + 0.02),
        ),
        Claim(
            "Trained ten times as long, that very net gets more than 95 % right.",
            lambda m: m["patient"].min() > 0.95,
        ),
        Claim(
            "A faint bend is enough: with slope 0.7 two layers make hardly a mistake.",
            lambda m: m["accuracy"][:, 1:, FAINT].min() > 0.98,
        ),
        Claim(
            "Its shape hardly matters: from 0.5 to −0.5 all get more than 98 % in the mean.",
            lambda m: m["accuracy"][..., HALF:-1].mean(0).min() > 0.98,
        ),
    ),
)
