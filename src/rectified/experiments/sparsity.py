"""How many zeros does a ReLU net make, and does it need the other numbers?

A net 2-64-1 of ReLUs learns the two moons by full-batch gradient descent, 1000 steps at a rate of
1, five times from the same start: without pressure, and with four penalties. A penalty adds its
strength times the sum of the units' outputs, in the mean over the examples, to the loss (L1). A
unit is dead when its output is 0 for every example. Measured for each seed, at the end, by
`PENALTIES`; the start is the same for all:

=============  ==================  =======  =================================================
start_zeros    ()                  float64  share of zeros among the outputs of all units for all
                                            examples, before the first step
zeros          (5,)                float64  the same, at the end
dead           (5,)                float64  share of dead units
accuracy       (5,)                float64  share of examples classified rightly
=============  ==================  =======  =================================================

Filmed, by penalty and step; units by the direction in which they looked at the start:

=============  ==================  =======  =================================================
penalties      (5,)                float32  `PENALTIES`
steps          (12,)               uint16   `STEPS`
firing         (5, 12, 100, 8)     uint8    the bits say who fires, highest first: every second
                                            example, unit
zeros_then     (5, 12)             float32  in [0, 1], of all examples
unit_zeros     (5, 12, 64)         uint8    examples, of 200, for which a unit gives 0
accuracy_then  (5, 12)             float32  in [0, 1]
=============  ==================  =======  =================================================
"""

import numpy as np
from numpy.typing import ArrayLike

from rectified.activations import relu
from rectified.experiments import moons
from rectified.experiments.experiment import Claim, Experiment
from rectified.networks import SGD, Layer, Network, Recorder, accuracy
from rectified.numerics import Array

UNITS = 64
PENALTIES = (0.0, 0.001, 0.003, 0.01, 0.03)
STEPS = (0, 1, 3, 10, 20, 50, 100, 200, 300, 500, 700, 1000)
RATE = 1.0


class Penalty(Layer):
    """Passes everything on, and adds ``strength · Σ |a|``, in the mean over examples, to the loss.

    On the way back that is ``strength · sign(a)`` for each number.
    """

    def __init__(self, strength: float) -> None:
        super().__init__()
        self.strength = strength
        self._share: Array = np.zeros(0)

    def forward(self, x: ArrayLike) -> Array:
        """Return x."""
        a = np.asarray(x)
        self._share = np.sign(a) * (self.strength / len(a))
        return a

    def backward(self, grad: ArrayLike) -> Array:
        """Return the gradient with the penalty's."""
        total: Array = self._share + grad
        return total


def trained(seed: int, penalty: float, steps: tuple[int, ...]) -> tuple[list[Array], list[float]]:
    """Return who fires, by example and unit, and the accuracy, at these steps."""
    network, x, y = moons.start(seed, [UNITS], relu)
    first, bend, last = network.layers
    network = Network([first, bend, Penalty(penalty), last])
    order = np.argsort(np.arctan2(*first.parameters["weight"].T))

    def look(step: int, network: Network) -> tuple[Array, float]:
        score = network(x)
        return network.hidden[0].output[:, order] > 0, accuracy(score, y)

    watch = Recorder(look, at=steps)
    moons.learn(network, x, y, SGD(RATE), steps[-1], (watch,))
    firing, right = zip(*watch.values, strict=True)
    return list(firing), list(right)


def measure(seed: int) -> dict[str, Array]:
    """Count zeros and dead units at the end."""
    runs = [trained(seed, penalty, (0, STEPS[-1])) for penalty in PENALTIES]
    firing = np.array([who for who, _ in runs])
    return {
        "start_zeros": 1 - firing[0, 0].mean(),
        "zeros": 1 - firing[:, 1].mean(axis=(1, 2)),
        "dead": 1 - firing[:, 1].any(axis=1).mean(axis=1),
        "accuracy": np.array([right[1] for _, right in runs]),
    }


def film(seed: int) -> dict[str, Array]:
    """Film who fires, and count."""
    runs = [trained(seed, penalty, STEPS) for penalty in PENALTIES]
    firing = np.array([who for who, _ in runs])
    return {
        "penalties": np.array(PENALTIES, np.float32),
        "steps": np.array(STEPS, np.uint16),
        "firing": np.packbits(firing[:, :, ::2], axis=-1),
        "zeros_then": (1 - firing.mean(axis=(2, 3))).astype(np.float32),
        "unit_zeros": (~firing).sum(axis=2).astype(np.uint8),
        "accuracy_then": np.array([right for _, right in runs], np.float32),
    }


FREE, *_, STRONG, STRONGEST = range(len(PENALTIES))

experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "At the start half of the numbers are zeros.",
            lambda m: np.abs(m["start_zeros"] - 0.5).max() < 0.05,
        ),
        Claim(
            "Training alone hardly changes that: at the end half to two thirds are zeros, and "
            "next to no unit is dead.",
            lambda m: 0.5 < m["zeros"][:, FREE].mean() < 2 / 3 and m["dead"][:, FREE].mean() < 0.05,
        ),
        Claim(
            "The stronger the penalty, the more zeros.",
            lambda m: np.all(np.diff(m["zeros"].mean(axis=0)) > 0.02),
        ),
        Claim(
            "A penalty of 0.01 leaves over five sixths of the numbers 0 and hardly an example "
            "wrong.",
            lambda m: m["zeros"][:, STRONG].min() > 5 / 6 and m["accuracy"][:, STRONG].min() > 0.97,
        ),
        Claim(
            "Of its units a quarter to three quarters are dead; at 0.03 over two thirds are.",
            lambda m: (
                1 / 4 < m["dead"][:, STRONG].mean() < 3 / 4
                and m["dead"][:, STRONGEST].mean() > 2 / 3
            ),
        ),
    ),
)
