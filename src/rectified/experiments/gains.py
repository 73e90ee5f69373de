"""How large must the weights be so that a signal neither grows nor fades?

100 random numbers of mean 0 and variance 1 go through 30 layers of 100 units without biases. The
first layer's weights have variance 1/n, so that its sums z have variance 1; those of the others
have variance g/n. The same random numbers serve for every g. Nothing is trained. The size of many
numbers is the root of their mean square. Measured for each seed:

=============  ===============  =======  ========================================================
size           (4, 12)          float64  of the sums of layer 30, by `ACTIVATIONS` and g, `GAINS`
scatter        (4, 20)          float64  that of ReLU with g = 2, in 20 nets of each of `WIDTHS`
=============  ===============  =======  ========================================================

Filmed, by activation, g and layer:

=============  ===============  =======  ========================================================
sizes          (4, 12, 30)      float32  of the sums
counts         (4, 12, 30, 40)  uint16   how many of the 3,200 sums lie in each bin of `EDGES`
zero           (4, 12, 30)      float32  share of them that are 0 in half precision
infinite       (4, 12, 30)      float32  share of them that are infinite there
=============  ===============  =======  ========================================================
"""

from collections.abc import Iterator, Sequence

import numpy as np

from rectified.activations import Activation, gelu, relu, selu, tanh
from rectified.experiments.experiment import Claim, Experiment
from rectified.experiments.sizes import counts, edges, rms
from rectified.networks import INITIALS
from rectified.numerics import Array

ACTIVATIONS = (relu, tanh, gelu, selu)
GAINS = (0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 3, 3.5, 4)
LAYERS, WIDTH, EXAMPLES = 30, 100, 32
WIDTHS, NETS = (25, 50, 100, 200), 20
EDGES = edges(-14, 6, each=2)


def sums(x: Array, weights: Sequence[Array], activation: Activation, g: float) -> Iterator[Array]:
    """Go through the layers and yield the sums z of each; `weights` have variance 1/n."""
    z = x @ weights[0].T
    yield z
    for weight in weights[1:]:
        z = np.sqrt(g) * (activation(z) @ weight.T)
        yield z


def drawn(rng: np.random.Generator, width: int = WIDTH) -> tuple[Array, list[Array]]:
    """Return examples, and weights of variance 1/n for every layer."""
    x = rng.normal(size=(EXAMPLES, width))
    return x, [INITIALS["lecun"](width, width, rng) for _ in range(LAYERS)]


def measure(seed: int) -> dict[str, Array]:
    """Take the size of the last layer's sums."""
    rng = np.random.default_rng(seed)
    x, weights = drawn(rng)
    size = [[rms([*sums(x, weights, f, g)][-1]) for g in GAINS] for f in ACTIVATIONS]
    scatter = [
        [rms([*sums(*drawn(rng, width), relu, 2.0)][-1]) for _ in range(NETS)] for width in WIDTHS
    ]
    return {"size": np.array(size), "scatter": np.array(scatter)}


def film(seed: int) -> dict[str, Array]:
    """Look at every layer."""
    x, weights = drawn(np.random.default_rng(seed))
    shape = len(ACTIVATIONS), len(GAINS), LAYERS
    sizes, zero, infinite = np.empty((3, *shape), np.float32)
    counted = np.empty((*shape, EDGES.size - 1), np.uint16)
    for i, f in enumerate(ACTIVATIONS):
        for j, g in enumerate(GAINS):
            for k, z in enumerate(sums(x, weights, f, g)):
                with np.errstate(over="ignore"):
                    half = z.astype(np.float16)
                sizes[i, j, k] = rms(z)
                zero[i, j, k] = np.mean(half == 0)
                infinite[i, j, k] = np.mean(np.isinf(half))
                counted[i, j, k] = counts(z, EDGES)[1:]
    return {"sizes": sizes, "counts": counted, "zero": zero, "infinite": infinite}


RELU, TANH, GELU, SELU = range(len(ACTIVATIONS))
ONE, LOW, HIGH, TWO, THREE = (GAINS.index(g) for g in (1, 1.5, 1.75, 2, 3))

experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "With ReLU the sums of layer 30 are smaller than 1e−3 for g = 1, between 0.05 and 20 "
            "for g = 2, and larger than 20 for g = 3.",
            lambda m: (
                0 < m["size"][:, RELU, ONE].max() < 1e-3
                and m["size"][:, RELU, TWO].min() > 0.05
                and m["size"][:, RELU, TWO].max() < 20
                and m["size"][:, RELU, THREE].min() > 20
            ),
        ),
        Claim(
            "From g = 2 to g = 3 they grow by the root of 1.5, 29 times: by 358, in every net.",
            lambda m: np.allclose(
                m["size"][:, RELU, THREE], 1.5 ** ((LAYERS - 1) / 2) * m["size"][:, RELU, TWO]
            ),
        ),
        Claim(
            "Tanh forgives: from g = 1.5 to g = 4 the sums stay between 0.3 and 2.",
            lambda m: m["size"][:, TANH, LOW:].min() > 0.3 and m["size"][:, TANH, LOW:].max() < 2,
        ),
        Claim(
            "SELU needs no gain: for g = 1 they stay between 0.7 and 1.4.",
            lambda m: m["size"][:, SELU, ONE].min() > 0.7 and m["size"][:, SELU, ONE].max() < 1.4,
        ),
        Claim(
            "GELU does not forgive: smaller than 1e−3 for g = 1.75, larger than 20 for g = 3.",
            lambda m: (
                0 < m["size"][:, GELU, HIGH].max() < 1e-3 and m["size"][:, GELU, THREE].min() > 20
            ),
        ),
        Claim(
            "The scatter of the logarithm in nets of 25 units is more than 1.5 times that in nets "
            "of 200.",
            lambda m: (
                np.std(np.log(m["scatter"][:, 0] + 1e-300))
                > 1.5 * np.std(np.log(m["scatter"][:, -1] + 1e-300))
            ),
        ),
    ),
)
