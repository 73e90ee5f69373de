"""What slopes does a network choose?

Nets 2-8-8-1 of PReLUs learn the two moons by full-batch gradient descent, 1000 steps at a rate of
0.3. All slopes start at 0.25. They are learned in one of `WAYS`: one slope for all units of a
layer; one for each unit; the same with weight decay on the weights and biases, but not on the
slopes; the same with decay on everything. Measured for each seed, by way:

=============  ===============  =======  =========================================================
accuracy       (4,)             float64  share of examples classified rightly at the end
middle         (4,)             float64  median of the slopes' sizes |w|, of both layers
size           (4,)             float64  their mean
small          (4,)             float64  share of slopes between −0.1 and 0.1
negative       (4,)             float64  share of slopes below 0
beyond         (4,)             float64  share of slopes beyond ±1
=============  ===============  =======  =========================================================

Filmed; the axes come in the order way, layer, step, unit:

=============  ===============  =======  =========================================================
steps          (26,)            uint16   0 to 1000
slope          (4, 2, 26, 8)    float32  the slopes; where a layer has one, it stands for each unit
right          (4, 26)          float32  accuracy
=============  ===============  =======  =========================================================
"""

from collections.abc import Mapping

import numpy as np

from rectified.activations import prelu
from rectified.experiments import moons
from rectified.experiments.decayed import DecayedSGD
from rectified.experiments.experiment import Claim, Experiment
from rectified.networks import Activate, ActivateEach, Layer, Network, Recorder, accuracy
from rectified.numerics import Array

HIDDEN = (8, 8)
RATE = 0.3
DECAY = 0.01
STEPS = range(0, 1001, 40)
SMALL = 0.1

WAYS: Mapping[str, Mapping[str, bool]] = {
    "one per layer": {"each": False, "weights": False, "slopes": False},
    "one per unit": {"each": True, "weights": False, "slopes": False},
    "decay, slopes spared": {"each": True, "weights": True, "slopes": False},
    "decay on all": {"each": True, "weights": True, "slopes": True},
}
"""Who has a slope, and what decays."""
SHARED, EACH, SPARED, DECAYED = range(len(WAYS))


def one_each(network: Network) -> Network:
    """Return a network with the same dense layers in which every unit has a slope of its own."""
    layers: list[Layer] = []
    for layer in network.layers:
        units = layers[-1].n_out if layers else None
        if isinstance(layer, Activate) and units is not None:
            layers.append(ActivateEach(prelu, units))
        else:
            layers.append(layer)
    return Network(layers)


def slopes_of(network: Network) -> Array:
    """Return the slopes as they stand, by layer and unit."""
    layers = zip(network.hidden, HIDDEN, strict=True)
    return np.array([np.broadcast_to(each.parameters["weight"], units) for each, units in layers])


def trained(seed: int, way: str) -> tuple[Array, Array]:
    """Return the slopes and the accuracy, at each of `STEPS`."""
    options = WAYS[way]
    network, x, y = moons.start(seed, HIDDEN, prelu)
    if options["each"]:
        network = one_each(network)
    hidden = {f"{at}.weight" for at, layer in enumerate(network.layers) if layer in network.hidden}
    spared = set() if options["slopes"] else hidden
    optimiser = DecayedSGD(RATE, DECAY * options["weights"], spared)
    watch = Recorder(lambda _, network: (slopes_of(network), accuracy(network(x), y)), at=STEPS)
    moons.learn(network, x, y, optimiser, STEPS[-1], (watch,))
    slopes, right = zip(*watch.values, strict=True)
    return np.array(slopes), np.array(right)


def measure(seed: int) -> dict[str, Array]:
    """Train in every way, and look at the slopes at the end."""
    runs = [trained(seed, way) for way in WAYS]
    last = np.array([slopes[-1].ravel() for slopes, _ in runs])
    size = np.abs(last)
    return {
        "accuracy": np.array([right[-1] for _, right in runs]),
        "middle": np.median(size, axis=1),
        "size": size.mean(axis=1),
        "small": np.mean(size < SMALL, axis=1),
        "negative": np.mean(last < 0, axis=1),
        "beyond": np.mean(size > 1, axis=1),
    }


def film(seed: int) -> dict[str, Array]:
    """Film the slopes."""
    slopes, right = zip(*(trained(seed, way) for way in WAYS), strict=True)
    return {
        "steps": np.array(STEPS, np.uint16),
        "slope": np.array(slopes).swapaxes(1, 2).astype(np.float32),
        "right": np.array(right, np.float32),
    }


experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "One slope for a layer or one for each unit: either way above 0.95 are right.",
            lambda m: m["accuracy"][:, [SHARED, EACH]].min() > 0.95,
        ),
        Claim(
            "With a slope for each unit some become negative, and some larger than 1.",
            lambda m: (
                m["negative"][:, EACH].mean() > 0.1 and 0.03 < m["beyond"][:, EACH].mean() < 0.5
            ),
        ),
        Claim(
            "Half of them stay moderate: the median size is between 0.15 and 0.8.",
            lambda m: m["middle"][:, EACH].min() > 0.15 and m["middle"][:, EACH].max() < 0.8,
        ),
        Claim(
            "Decay on all pulls them to 0: nearly half and more are small, without it few.",
            lambda m: m["small"][:, DECAYED].mean() > 0.4 and m["small"][:, EACH].mean() < 0.25,
        ),
        Claim(
            "It does not pull all: some that the data hold stay larger than 1, or negative.",
            lambda m: (
                m["beyond"][:, DECAYED].mean() > 0.02 and m["negative"][:, DECAYED].mean() > 0.1
            ),
        ),
        Claim(
            "If the weights decay and the slopes do not, the slopes grow.",
            lambda m: m["size"][:, SPARED].mean() > 1.2 * m["size"][:, EACH].mean(),
        ),
        Claim(
            "The accuracy shows little of it: with decay on all it stays above 0.95.",
            lambda m: m["accuracy"][:, DECAYED].min() > 0.95,
        ),
    ),
)
