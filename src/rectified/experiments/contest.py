"""What the contests of activations have in common: who takes part, the rates, one training.

Who takes part: ReLU, and the members of the family that are smooth at their defaults; of two that
are then the same function, the first. Each starts with weights of variance gain² / n_in, the gain
being its own, so that none has a better start.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rectified.activations import (
    Activation,
    elu,
    gelu,
    mish,
    relu,
    sigmoid,
    silu,
    softplus,
    squared_relu,
    tanh,
)
from rectified.networks import (
    INITIALS,
    Adam,
    accuracy,
    binary_cross_entropy,
    gain,
    mean_squared_error,
    mlp,
    samples,
    train,
    two_moons,
)
from rectified.networks.losses import Loss
from rectified.numerics import Array

RATES = (0.001, 0.004, 0.016, 0.064, 0.256)
"""Of Adam, each four times the one before."""
STEPS = 150
WEIGHTS = 1
"""Beside the seed: so that the weights are not drawn from the numbers that made the examples."""


CONTESTANTS = (relu, elu, gelu, silu, mish, softplus, squared_relu, sigmoid, tanh)
"""ReLU, and the smooth ones in the order of teaching; CELU is ELU at its defaults."""


@dataclass(frozen=True, kw_only=True)
class Task:
    """What a net learns from, and what it is tried on afterwards.

    Parameters
    ----------
    examples, fresh : tuple of ndarray
        Inputs and targets, to train on and to try.
    loss : callable
        Binary cross-entropy for two classes, else the mean squared error.
    hidden : sequence of int
        The units of each hidden layer.
    steps : int
        How many, each on all examples.
    """

    examples: tuple[Array, Array]
    fresh: tuple[Array, Array]
    loss: Loss
    hidden: Sequence[int]
    steps: int = STEPS

    def error(self, activation: Activation, rate: float, seed: int) -> float:
        """Train a net; return what it misses of the fresh targets.

        Of two classes that is the share of wrong answers, of a curve the mean squared error over
        the variance: 0 is a perfect answer, 1 what the best constant misses.
        """
        x, y = self.examples
        rng = np.random.default_rng([seed, WEIGHTS])
        start = functools.partial(INITIALS["he"], gain=own_gain(activation))
        net = mlp((x.shape[1], *self.hidden, 1), activation, rng=rng, initial=start)
        train(net, x, y, loss=self.loss, optimiser=Adam(rate), steps=self.steps)
        x, y = self.fresh
        if self.loss is binary_cross_entropy:
            return 1 - accuracy(net(x), y)
        return self.loss(net(x), y)[0] / float(np.var(y))


def moons(seed: int, hidden: Sequence[int], steps: int = STEPS) -> Task:
    """Return two noisy moons: 64 examples, and 1000 fresh ones."""
    rng = np.random.default_rng(seed)
    examples, fresh = two_moons(64, 0.2, rng=rng), two_moons(1000, 0.2, rng=rng)
    loss = binary_cross_entropy
    return Task(examples=examples, fresh=fresh, loss=loss, hidden=hidden, steps=steps)


def curve(name: str, seed: int, hidden: Sequence[int]) -> Task:
    """Return a curve between −2 and 2: 48 examples with some noise, and the curve itself."""
    examples = samples(name, 48, 0.05, reach=2.0, rng=np.random.default_rng(seed))
    fresh = samples(name, 401, reach=2.0)
    return Task(examples=examples, fresh=fresh, loss=mean_squared_error, hidden=hidden)


def errors(task: Task, seed: int) -> Array:
    """Return the error of every contestant at every rate, as float32."""
    return np.array(
        [[task.error(each, rate, seed) for rate in RATES] for each in CONTESTANTS], np.float32
    )


@functools.cache
def own_gain(activation: Activation) -> float:
    """Return the gain of an activation at its defaults."""
    return gain(activation)


def best_rates(error: Array) -> Array:
    """Return the place of the rate at which each contestant does best, in the mean of the seeds.

    Parameters
    ----------
    error : ndarray of shape (seeds, ..., contestants, rates)

    Returns
    -------
    ndarray of int, of shape (..., contestants)
    """
    return np.asarray(np.argmin(error.mean(axis=0), axis=-1))


def tuned(error: Array) -> Array:
    """Return the errors of each contestant at its best rate.

    Parameters
    ----------
    error : ndarray of shape (seeds, ..., contestants, rates)

    Returns
    -------
    ndarray of shape (seeds, ..., contestants)
    """
    best = best_rates(error)[None, ..., None]
    return np.take_along_axis(error, best, axis=-1)[..., 0]


def between_seeds(error: Array) -> Array:
    """Return how far the seeds of one name lie apart: a standard deviation, the mean of all names.

    Parameters
    ----------
    error : ndarray of shape (seeds, ..., contestants)
    """
    return np.asarray(error.std(axis=0, ddof=1).mean(axis=-1))


def between_names(error: Array) -> Array:
    """Return how far the names lie apart: the standard deviation of their means over the seeds.

    Parameters
    ----------
    error : ndarray of shape (seeds, ..., contestants)
    """
    return np.asarray(error.mean(axis=0).std(axis=-1, ddof=1))


def luck(error: Array) -> Array:
    """Return how far names would lie apart by luck alone, were they all the same.

    A seed that is hard for all names sets none of them apart, so that the mean of all names is
    taken from each seed first. What is left scatters by s, and means of n such by s / √n.

    Parameters
    ----------
    error : ndarray of shape (seeds, ..., contestants)
    """
    rest = error - error.mean(axis=-1, keepdims=True)
    count = error.shape[-1]
    variance = rest.var(axis=0, ddof=1).mean(axis=-1) * count / (count - 1)
    return np.asarray(np.sqrt(variance / len(error)))
