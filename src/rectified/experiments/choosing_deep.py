"""Which activations still learn through eight layers without normalisation?

The same contest and the same moons as in `rectified.experiments.choosing`, but with eight hidden
layers of 10 units, and 100 steps. Measured for each seed, by contestant and rate:

=============  ==========  =======  ==========================================================
error          (9, 5)      float32  the share of wrong answers to fresh examples
=============  ==========  =======  ==========================================================

Filmed, the axes:

=============  ==========  =======  ==========================================================
contestants    (9,)        <U12     their names in code
rates          (5,)        float32  those of `contest`
=============  ==========  =======  ==========================================================
"""

from collections.abc import Mapping

import numpy as np

from rectified.activations import elu, gelu, mish, relu, sigmoid, silu, softplus, squared_relu, tanh
from rectified.experiments.contest import CONTESTANTS, RATES, errors, moons, tuned
from rectified.experiments.experiment import Claim, Experiment
from rectified.numerics import Array

LAYERS, WIDTH, STEPS = 8, 10, 100


def measure(seed: int) -> dict[str, Array]:
    """Let all contestants learn at every rate."""
    return {"error": errors(moons(seed, [WIDTH] * LAYERS, STEPS), seed)}


def film(seed: int) -> dict[str, Array]:
    """State the axes."""
    return {
        "contestants": np.array([each.name for each in CONTESTANTS]),
        "rates": np.array(RATES, np.float32),
    }


def mean(measured: Mapping[str, Array], *names: str) -> Array:
    """Return the mean errors of some names, at their own best rates."""
    error = tuned(measured["error"]).mean(axis=0)
    places = [each.name for each in CONTESTANTS]
    return np.array([error[places.index(name)] for name in names])


LEARN = (relu.name, elu.name, gelu.name, silu.name, mish.name, tanh.name)

experiment = Experiment(
    measure=measure,
    film=film,
    seeds=tuple(range(8)),
    claims=(
        Claim(
            "Six of nine still learn: ReLU, ELU, GELU, SiLU, Mish and Tanh err below 0.11.",
            lambda m: 0 < mean(m, *LEARN).min() < mean(m, *LEARN).max() < 0.11,
        ),
        Claim(
            "Sigmoid and Softplus do not: they err above 0.09, and a third more often than any of "
            "ELU, GELU, SiLU and Mish.",
            lambda m: (
                mean(m, sigmoid.name, softplus.name).min()
                > max(0.09, 4 / 3 * mean(m, *LEARN[1:5]).max())
            ),
        ),
        Claim(
            "Nor does Squared ReLU, which errs above 0.2.",
            lambda m: mean(m, squared_relu.name).min() > 0.2,
        ),
    ),
)
