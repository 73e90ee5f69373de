"""What can be measured of a net that does not learn.

Each takes a network as it stands, the examples x and, where the gradient is asked for, the
targets y of two classes. None changes the network.
"""

import numpy as np

from rectified.experiments.flat import off_plane
from rectified.experiments.sizes import rms
from rectified.networks import Activate, Dense, Network, accuracy, binary_cross_entropy, dead_units
from rectified.numerics import Array


def hidden_sums(network: Network, x: Array) -> list[Array]:
    """Return the weighted sums z of each hidden layer, whether an activation follows or not."""
    sums = []
    for layer in network.layers:
        x = layer.forward(x)
        if isinstance(layer, Dense):
            sums.append(x.copy())
    return sums[:-1]


def firing(network: Network, x: Array) -> Array:
    """Return on which share of the examples each hidden unit has a positive z, all in a row."""
    return np.concatenate([np.mean(z > 0, axis=0) for z in hidden_sums(network, x)])


def signals(network: Network, x: Array) -> Array:
    """Return the root mean square of what each hidden layer hands on."""
    sizes = []
    for layer in network.layers:
        if isinstance(layer, Dense):
            sizes.append(rms(x))
        x = layer.forward(x)
    return np.array(sizes[1:])  # the first is that of the examples


def gradients(network: Network, x: Array, y: Array) -> Array:
    """Return the root mean square of the loss's gradient by z, for each hidden layer."""
    _, grad = binary_cross_entropy(network(x), y)
    sizes = []
    for layer in reversed(network.layers):
        if isinstance(layer, Dense):
            sizes.append(rms(grad))
        grad = layer.backward(grad)
    return np.array(sizes[:0:-1])  # the last layer came first, and has no hidden unit


def dead(network: Network, x: Array) -> float:
    """Return the share of hidden units whose slope is 0 for every example; 0 without activations.

    An activation on the output is no hidden unit.
    """
    found = dead_units(network, x)
    if isinstance(network.layers[-1], Activate):
        found = found[:-1]
    return float(np.mean(np.concatenate(found))) if found else 0.0


def bend(network: Network, x: Array) -> float:
    """Return how far the outputs lie from the plane that fits them best, in their own scatter.

    0 is a plane; 1 means that no plane says anything about them. Outputs that are all the same
    are a plane.
    """
    output = network(x)[:, 0]
    scatter = float(np.std(output))
    if scatter == 0:
        return 0.0
    return rms(off_plane(x, output)) / scatter


def report(network: Network, x: Array, y: Array) -> dict[str, float]:
    """Return what a doctor would ask for, by name.

    ==========  ====================================================================
    loss        binary cross-entropy; ln 2 = 0.693 is that of an answer of one half
    accuracy    share of right answers
    lowest      the lowest output
    highest     the highest output
    bend        `bend`: 0 where the outputs lie on a plane
    off         share of hidden units whose z is positive for no example
    dead        share of hidden units whose slope is 0 for every example
    signal      what the last hidden layer hands on, over what the first does
    gradient    that of the first hidden layer, over that of the last; 0 for none
    ==========  ====================================================================
    """
    output = network(x)
    signal, gradient = signals(network, x), gradients(network, x, y)
    return {
        "loss": binary_cross_entropy(output, y)[0],
        "accuracy": accuracy(output, y),
        "lowest": float(output.min()),
        "highest": float(output.max()),
        "bend": bend(network, x),
        "off": float(np.mean(firing(network, x) == 0)),
        "dead": dead(network, x),
        "signal": _ratio(signal[-1], signal[0]),
        "gradient": _ratio(gradient[0], gradient[-1]),
    }


def _ratio(one: float, other: float) -> float:
    return float(one / other) if other else 0.0
