"""The small NumPy network behind the experiments: a few hundred lines that hide nothing.

>>> import numpy as np
>>> from rectified.activations import relu
>>> from rectified.networks import SGD, accuracy, binary_cross_entropy, mlp, train, two_moons
>>> rng = np.random.default_rng(0)
>>> x, y = two_moons(rng=rng)
>>> network = mlp((2, 32, 1), relu, rng=rng)
>>> history = train(
...     network, x, y, loss=binary_cross_entropy, optimiser=SGD(1.0), steps=500
... )
>>> accuracy(network(x), y)
1.0

Read it in this order: `layers`, `network`, `losses`, `optimisers`, `training`. Then `initial` and
`gain` say where the weights start, `dead` counts what has stopped learning, and `data` and
`curves` make examples. Everything is float64 and follows from the generator that is given.
"""

from rectified.networks.activate_each import ActivateEach
from rectified.networks.batch_norm import BatchNorm
from rectified.networks.curves import CURVES, samples
from rectified.networks.data import spiral, two_moons
from rectified.networks.dead import dead_share, dead_units, firing_rates
from rectified.networks.gain import gain
from rectified.networks.gate import Gate
from rectified.networks.initial import INITIALS
from rectified.networks.layer import Layer
from rectified.networks.layers import Activate, Dense
from rectified.networks.losses import (
    accuracy,
    binary_cross_entropy,
    mean_squared_error,
    softmax_cross_entropy,
)
from rectified.networks.mlp import mlp
from rectified.networks.network import Network
from rectified.networks.optimisers import SGD, Adam, Optimiser, warm_up
from rectified.networks.recorder import History, Recorder
from rectified.networks.training import train

__all__ = [
    "CURVES",
    "INITIALS",
    "SGD",
    "Activate",
    "ActivateEach",
    "Adam",
    "BatchNorm",
    "Dense",
    "Gate",
    "History",
    "Layer",
    "Network",
    "Optimiser",
    "Recorder",
    "accuracy",
    "binary_cross_entropy",
    "dead_share",
    "dead_units",
    "firing_rates",
    "gain",
    "mean_squared_error",
    "mlp",
    "samples",
    "softmax_cross_entropy",
    "spiral",
    "train",
    "two_moons",
    "warm_up",
]
