"""What is left of the gradient after 30 layers?

A net of 30 hidden layers of 100 units sees 100 examples of 100 random numbers. A gradient of
random numbers arrives at its one output and goes back through all layers. Nothing is trained.
"The gradient at a layer" is the gradient by z, the sums that go into its activation: with it the
layer's weights learn. Measured for each seed, by activation (`ACTIVATIONS`) and by how the
weights are drawn (`WEIGHTS`); sizes are roots of mean squares:

=============  =========  =======  ==========================================================
left           (3, 3)     float64  the gradient's size at layer 1, that at layer 30 being 1
zeros          (3, 3)     float64  share of the gradient's numbers, in all layers, that are 0
dead           (3, 3)     float64  share of the units of layer 1 that are off for every example
weights        (3, 3, 2)  float64  the size of the gradient by the weights of layer 1 and 30
signal         (3, 3)     float64  the size of the output of layer 30, that of the input being 1
=============  =========  =======  ==========================================================

Filmed, by activation, weights and layer:

=============  ================  =======  ===================================================
size           (3, 3, 30)        float64  of the gradient, that at layer 30 being 1
zero           (3, 3, 30)        float32  share of its numbers that are exactly 0
slopes         (3, 3, 30)        float32  the size of the slopes f'(z)
spread         (3, 3, 30)        float32  the size of the weights, times the root of n_in
counts         (3, 3, 30, 61)    uint16   its 10,000 numbers by size: those that are 0, then
                                          by `EDGES`; a size of 1 is that at layer 30
=============  ================  =======  ===================================================
"""

import itertools

import numpy as np

from rectified.activations import relu, sigmoid, tanh
from rectified.experiments.experiment import Claim, Experiment
from rectified.experiments.sizes import counts, edges, rms
from rectified.networks import Network, dead_units, mlp
from rectified.numerics import Array

ACTIVATIONS = (sigmoid, tanh, relu)
WEIGHTS = ("glorot", "he", "pytorch_default")
LAYERS, WIDTH, EXAMPLES = 30, 100, 100
EDGES = edges(-28, 2, each=2)


def gradients(network: Network, grad: Array) -> list[Array]:
    """Go back through a network; return the gradient by each hidden layer's z, the first first.

    `grad` is the gradient by the output of the last forward pass.
    """
    found = []
    for layer in reversed(network.layers):
        grad = layer.backward(grad)
        if layer in network.hidden:
            found.append(grad)
    return found[::-1]


def net(seed: int, activation: int, weights: int) -> tuple[Network, Array, list[Array]]:
    """Return a net that has gone there and back, its examples, and the gradient at each layer."""
    rng = np.random.default_rng(seed)
    x, grad = rng.normal(size=(EXAMPLES, WIDTH)), rng.normal(size=(EXAMPLES, 1))
    sizes = [WIDTH] * (LAYERS + 1) + [1]
    network = mlp(sizes, ACTIVATIONS[activation], rng=rng, initial=WEIGHTS[weights])
    network(x)
    return network, x, gradients(network, grad)


def measure(seed: int) -> dict[str, Array]:
    """Compare the ends of every net."""
    shape = len(ACTIVATIONS), len(WEIGHTS)
    left, zeros, dead, signal = np.empty((4, *shape))
    weights = np.empty((*shape, 2))
    for at in np.ndindex(shape):
        network, x, found = net(seed, *at)
        first, last = (network.layers[i].gradients["weight"] for i in (0, 2 * LAYERS - 2))
        left[at] = rms(found[0]) / rms(found[-1])
        zeros[at] = np.mean(np.array(found) == 0)
        dead[at] = dead_units(network, x)[0].mean()
        weights[at] = rms(first), rms(last)
        signal[at] = rms(network.hidden[-1].output) / rms(x)
    return {"left": left, "zeros": zeros, "dead": dead, "weights": weights, "signal": signal}


def film(seed: int) -> dict[str, Array]:
    """Look at every layer of every net."""
    shape = len(ACTIVATIONS), len(WEIGHTS), LAYERS
    size, zero, slopes, spread = np.empty((4, *shape))
    counted = np.empty((*shape, EDGES.size), np.uint16)
    for i, j in itertools.product(*map(range, shape[:2])):
        network, _, found = net(seed, i, j)
        unit = rms(found[-1])
        for k, (gradient, hidden) in enumerate(zip(found, network.hidden, strict=True)):
            size[i, j, k] = rms(gradient) / unit
            zero[i, j, k] = np.mean(gradient == 0)
            slopes[i, j, k] = rms(hidden.slope())
            spread[i, j, k] = rms(network.parameters[f"{2 * k}.weight"]) * np.sqrt(WIDTH)
            counted[i, j, k] = counts(gradient / unit, EDGES)
    return {
        "size": size,
        "zero": zero.astype(np.float32),
        "slopes": slopes.astype(np.float32),
        "spread": spread.astype(np.float32),
        "counts": counted,
    }


SIGMOID, TANH, RELU = range(len(ACTIVATIONS))
GLOROT, HE, DEFAULT = range(len(WEIGHTS))

experiment = Experiment(
    measure=measure,
    film=film,
    seeds=(4, 0, 1, 2, 3),  # the one that is filmed is near the middle
    claims=(
        Claim(
            "Sigmoid leaves less than 1e−15 of the gradient with Glorot's weights, and even with "
            "He's less than 1e−13.",
            lambda m: (
                0 < m["left"][:, SIGMOID, GLOROT].max() < 1e-15
                and 0 < m["left"][:, SIGMOID, HE].max() < 1e-13
            ),
        ),
        Claim(
            "Tanh with Glorot's weights leaves between 0.01 and 0.6.",
            lambda m: (
                m["left"][:, TANH, GLOROT].min() > 0.01 and m["left"][:, TANH, GLOROT].max() < 0.6
            ),
        ),
        Claim(
            "ReLU with Glorot's weights leaves less than 1e−3; with He's the same net leaves more "
            "than 0.1.",
            lambda m: (
                0 < m["left"][:, RELU, GLOROT].max() < 1e-3 and m["left"][:, RELU, HE].min() > 0.1
            ),
        ),
        Claim(
            "With PyTorch's default weights ReLU leaves less than 1e−9, and tanh less than 1e−5.",
            lambda m: (
                0 < m["left"][:, RELU, DEFAULT].max() < 1e-9
                and 0 < m["left"][:, TANH, DEFAULT].max() < 1e-5
            ),
        ),
        Claim(
            "Half of ReLU's gradient is exactly 0, whatever the weights, and none of the others'.",
            lambda m: (
                np.all(np.abs(m["zeros"][:, RELU] - 0.5) < 0.05)
                and m["zeros"][:, [SIGMOID, TANH]].max() == 0
            ),
        ),
        Claim(
            "In the first layer no unit is dead.",
            lambda m: m["dead"].max() == 0,
        ),
        Claim(
            "With ReLU and Glorot's weights, the gradients by the weights of the first and of the "
            "last layer are of one size, within a factor of 20: less than 1e−3 of what He's get.",
            lambda m: (
                np.all(m["weights"][:, RELU, GLOROT] < 20 * m["weights"][:, RELU, GLOROT, ::-1])
                and np.all(m["weights"][:, RELU, GLOROT] < 1e-3 * m["weights"][:, RELU, HE])
            ),
        ),
        Claim(
            "With sigmoid the first layer's weights get less than 1e−13 of what the last get.",
            lambda m: np.all(
                m["weights"][:, SIGMOID, GLOROT, 0] < 1e-13 * m["weights"][:, SIGMOID, GLOROT, 1]
            ),
        ),
    ),
)
