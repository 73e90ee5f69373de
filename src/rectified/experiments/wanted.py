"""What slope do the data want?

One PReLU with weight 1 and bias 0, so that its slope on the left is all there is to learn. It
starts at 0.25 and learns one of `TARGETS` from 60 numbers between −1 and 1 by gradient descent, in
one of `WAYS`: from all of them, from those on one side of 0 alone, or from all with weight decay on
the slope. Measured for each seed, by target and way:

=============  ===============  =======  =========================================================
learned        (5, 4)           float64  the slope after `STEPS` steps
best           (5,)             float64  the slope of least loss, solved for: least squares
pulled         (5,)             float64  the slope of least loss and decay together, solved for
left           ()               float64  the mean over the examples of min(0, x)²
=============  ===============  =======  =========================================================

Filmed; the axes come in the order target, way, step:

=============  ===============  =======  =========================================================
x              (60,)            float32  the examples
y              (5, 60)          float32  the targets
slope          (5, 4, 31)       float32  the slope after 0 to `FILMED` steps
loss           (5, 4, 31)       float32  mean squared error on those that it learns from
slopes         (81,)            float32  slopes from −1.5 to 2.5
curve          (5, 4, 81)       float32  the loss at each of these
total          (5, 4, 81)       float32  the loss and the decay at each of these
=============  ===============  =======  =========================================================
"""

from collections.abc import Callable, Mapping

import numpy as np

from rectified.activations import prelu, relu
from rectified.experiments.decayed import DecayedSGD
from rectified.experiments.experiment import Claim, Experiment
from rectified.networks import CURVES, Activate, Network, Recorder, mean_squared_error, train
from rectified.numerics import Array

N = 60
NOISE = 0.2
RATE = 0.5
STEPS = 300
FILMED = 30
DECAY = 0.2
SLOPES = np.linspace(-1.5, 2.5, 81)

TARGETS: Mapping[str, Callable[[Array], Array]] = {
    "x": lambda x: x,
    "ReLU": relu,
    "absolute": CURVES["absolute"],
    "steep": lambda x: prelu(x, weight=2.0),
    "noisy": lambda x: prelu(x, weight=-0.5),
}
"""What is to be learned, without the noise."""
NOISY = ("noisy",)
X, RELU, ABSOLUTE, STEEP, NOISED = range(len(TARGETS))

WAYS: Mapping[str, Callable[[Array], Array]] = {
    "all examples": lambda x: np.full(x.shape, True),
    "left of 0": lambda x: x < 0,
    "right of 0": lambda x: x > 0,
    "all with decay": lambda x: np.full(x.shape, True),
}
"""Which of the examples it learns from."""
ALL, LEFT, RIGHT, DECAYED = range(len(WAYS))


def examples(seed: int) -> tuple[Array, Array]:
    """Return the numbers, and the target of each by `TARGETS`."""
    rng = np.random.default_rng(seed)
    x = np.sort(rng.uniform(-1, 1, N))
    noise = rng.normal(0, NOISE, N)
    return x, np.array([f(x) + noise * (name in NOISY) for name, f in TARGETS.items()])


def unit() -> Network:
    """Return the one unit, at the start of PReLU's record."""
    return Network([Activate(prelu)])


def slope_of(network: Network) -> float:
    """Return the slope on the left as it stands."""
    return float(network.parameters["0.weight"])


def decay_of(way: str) -> float:
    """Return how much decay a way has."""
    return DECAY * (list(WAYS).index(way) == DECAYED)


def learn(x: Array, y: Array, way: str, steps: int) -> list[tuple[float, float]]:
    """Return the slope, and the loss on what is learned from, after 0 to so many steps."""
    kept = WAYS[way](x)
    x, y = x[kept, None], y[kept]
    watch = Recorder(lambda _, network: (slope_of(network), mean_squared_error(network(x), y)[0]))
    optimiser = DecayedSGD(RATE, decay_of(way))
    loss = mean_squared_error
    train(unit(), x, y, loss=loss, optimiser=optimiser, steps=steps, record=watch)
    return watch.values


def losses(x: Array, y: Array, way: str) -> tuple[Array, Array]:
    """Return the loss at each of `SLOPES`, and the loss with the decay."""
    kept = WAYS[way](x)
    network = unit()
    found = np.empty(SLOPES.size)
    for i, slope in enumerate(SLOPES):
        network.parameters["0.weight"][...] = slope
        found[i], _ = mean_squared_error(network(x[kept, None]), y[kept])
    return found, found + decay_of(way) / 2 * SLOPES**2


def measure(seed: int) -> dict[str, Array]:
    """Learn every target in every way, and solve for what it should come to."""
    x, targets = examples(seed)
    by_slope = prelu.derivative(x, wrt="weight")
    wanted, square = targets @ by_slope / N, by_slope @ by_slope / N
    return {
        "learned": np.array([[learn(x, y, way, STEPS)[-1][0] for way in WAYS] for y in targets]),
        "best": wanted / square,
        "pulled": 2 * wanted / (2 * square + DECAY),
        "left": np.array(square),
    }


def film(seed: int) -> dict[str, Array]:
    """Film the first steps, with the curve that the slope runs down."""
    x, targets = examples(seed)
    runs = np.array([[learn(x, y, way, FILMED) for way in WAYS] for y in targets], np.float32)
    curves = np.array([[losses(x, y, way) for way in WAYS] for y in targets], np.float32)
    return {
        "x": x.astype(np.float32),
        "y": targets.astype(np.float32),
        "slope": runs[..., 0],
        "loss": runs[..., 1],
        "slopes": SLOPES.astype(np.float32),
        "curve": curves[:, :, 0],
        "total": curves[:, :, 1],
    }


experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "The slope goes where the loss is least, whatever the target.",
            lambda m: np.max(np.abs(m["learned"][..., ALL] - m["best"])) < 1e-6,
        ),
        Claim(
            "It finds 1 for x, 0 for ReLU, −1 for |x| and 2 for the steep line.",
            lambda m: np.max(np.abs(m["learned"][:, :NOISED, ALL] - [1, 0, -1, 2])) < 1e-6,
        ),
        Claim(
            "With noise it comes near the slope of −0.5.",
            lambda m: np.max(np.abs(m["learned"][:, NOISED, ALL] + 0.5)) < 0.25,
        ),
        Claim(
            "The examples left of 0 alone teach it the same.",
            lambda m: np.max(np.abs(m["learned"][..., LEFT] - m["best"])) < 1e-6,
        ),
        Claim(
            "The examples right of 0 teach it nothing: it stays at 0.25, to the last bit.",
            lambda m: np.all(m["learned"][..., RIGHT] == prelu.parameters[0].default),
        ),
        Claim(
            "Weight decay keeps it nearer to 0 than the data want it, where the formula says.",
            lambda m: (
                np.max(np.abs(m["learned"][..., DECAYED] - m["pulled"])) < 1e-6
                and np.all(
                    np.abs(m["learned"][:, ABSOLUTE:, DECAYED])
                    < 0.9 * np.abs(m["learned"][:, ABSOLUTE:, ALL])
                )
            ),
        ),
    ),
)
