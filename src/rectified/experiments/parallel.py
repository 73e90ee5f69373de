"""Do two inputs stay apart on their way through 50 layers?

Pairs of inputs with a chosen cosine between them go through nets of ReLUs of 100 units, whose
weights are drawn as He proposes. In the plain net a layer is relu(W x). With a skip connection a
block adds to its input: x + V relu(W x), the weights V having variance 1/n; and in the third net
what is added is divided by √50, the root of the number of blocks. Nothing is trained. Measured
for each seed:

=============  ==============  =======  =========================================================
cosine         (3, 4, 51)      float32  in the mean of 16 pairs, by net (`NETS`), by the cosine of
                                        the inputs (`STARTS`), and after 0 to 50 layers or blocks
size           (3,)            float64  root of the mean square after all of them, by net, that
                                        of the inputs being 1
=============  ==============  =======  =========================================================

Filmed:

=============  ==============  =======  =========================================================
starts         (4,)            float32  `STARTS`
=============  ==============  =======  =========================================================
"""

from collections.abc import Callable, Mapping

import numpy as np

from rectified.activations import relu
from rectified.experiments.experiment import Claim, Experiment
from rectified.experiments.sizes import rms
from rectified.networks import INITIALS
from rectified.numerics import Array

STARTS = (-0.9, 0, 0.5, 0.9)
LAYERS, WIDTH, PAIRS = 50, 100, 16

Step = Callable[[Array, Array, Array], Array]

NETS: Mapping[str, Step] = {
    "plain": lambda x, w, _: relu(x @ w.T),
    "skip": lambda x, w, v: x + relu(x @ w.T) @ v.T,
    "skip, small": lambda x, w, v: x + relu(x @ w.T) @ v.T / np.sqrt(LAYERS),
}


def pairs(cosine: float, rng: np.random.Generator) -> Array:
    """Return two inputs in each pair, of shape (2, PAIRS, WIDTH): of size 1, and so far apart."""
    first, other = rng.normal(size=(2, PAIRS, WIDTH))
    first /= np.linalg.norm(first, axis=-1, keepdims=True)
    other -= np.sum(other * first, axis=-1, keepdims=True) * first
    other /= np.linalg.norm(other, axis=-1, keepdims=True)
    second = cosine * first + np.sqrt(1 - cosine**2) * other
    found: Array = np.sqrt(WIDTH) * np.array([first, second])
    return found


def cosines(x: Array) -> Array:
    """Return the cosine between the two of each pair."""
    first, second = x / np.linalg.norm(x, axis=-1, keepdims=True)
    found: Array = np.sum(first * second, axis=-1)
    return found


def measure(seed: int) -> dict[str, Array]:
    """Send the pairs through every net."""
    rng = np.random.default_rng(seed)
    inputs = np.stack([pairs(cosine, rng) for cosine in STARTS], axis=1)
    he, lecun = INITIALS["he"], INITIALS["lecun"]
    weights = [(he(WIDTH, WIDTH, rng), lecun(WIDTH, WIDTH, rng)) for _ in range(LAYERS)]
    cosine, size = np.empty((len(NETS), LAYERS + 1, len(STARTS))), np.empty(len(NETS))
    for i, step in enumerate(NETS.values()):
        x = inputs
        cosine[i, 0] = cosines(x).mean(axis=-1)
        for k, (w, v) in enumerate(weights, 1):
            x = step(x, w, v)
            cosine[i, k] = cosines(x).mean(axis=-1)
        size[i] = rms(x)
    return {"cosine": cosine.swapaxes(1, 2).astype(np.float32), "size": size}


def film(seed: int) -> dict[str, Array]:
    """State the cosines; the figure draws what was measured, of all seeds."""
    return {"starts": np.array(STARTS, np.float32)}


PLAIN, SKIP, SMALL = range(len(NETS))
APART, ZERO, HALF, CLOSE = range(len(STARTS))

experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "In the plain net any two inputs end up with a cosine above 0.9.",
            lambda m: m["cosine"][:, PLAIN, :, -1].min() > 0.9,
        ),
        Claim(
            "After 10 layers two unrelated inputs have a cosine above 0.5.",
            lambda m: m["cosine"][:, PLAIN, ZERO, 10].min() > 0.5,
        ),
        Claim(
            "A skip connection slows this down: after 10 blocks the cosine is lower by at least "
            "0.1, in the mean.",
            lambda m: (
                m["cosine"][:, SKIP, ZERO, 10].mean() < m["cosine"][:, PLAIN, ZERO, 10].mean() - 0.1
            ),
        ),
        Claim(
            "With small additions opposite inputs stay below 0, unrelated ones below 0.5, and "
            "close ones above 0.8, to the end.",
            lambda m: (
                m["cosine"][:, SMALL, APART].max() < 0
                and m["cosine"][:, SMALL, ZERO].max() < 0.5
                and m["cosine"][:, SMALL, CLOSE].min() > 0.8
            ),
        ),
        Claim(
            "A skip connection alone makes the numbers more than 100,000 times as large; with "
            "small additions they grow to less than 3.",
            lambda m: m["size"][:, SKIP].min() > 1e5 and 1 < m["size"][:, SMALL].max() < 3,
        ),
    ),
)
