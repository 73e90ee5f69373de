"""Training: forward, loss, backward, step, again and again; and a recorder that watches."""

import itertools
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import ArrayLike

from rectified.networks.arguments import doubles, generator, whole
from rectified.networks.losses import Loss
from rectified.networks.network import Network
from rectified.networks.optimisers import Optimiser
from rectified.networks.recorder import History, Measure, Recorder
from rectified.numerics import Array


def train(
    network: Network,
    x: ArrayLike,
    y: ArrayLike,
    *,
    loss: Loss,
    optimiser: Optimiser,
    steps: int,
    batch: int | None = None,
    rng: np.random.Generator | None = None,
    record: Recorder | Measure | Sequence[Recorder | Measure] = (),
) -> History:
    """Change a network step by step, so that its loss becomes smaller.

    Parameters
    ----------
    network : Network
        Changed in place.
    x, y : array_like
        The examples, one a row, and their targets.
    loss : callable
        One of `rectified.networks.losses`.
    optimiser : Optimiser
        Such as ``SGD(0.1)``.
    steps : int
        How many changes to make.
    batch : int, optional
        How many examples each change sees: the examples are shuffled, dealt out, and shuffled
        again, the last batch of each round being shorter where they do not divide. Where not
        given, a change sees all of them.
    rng : numpy.random.Generator, optional
        What shuffles; needed with `batch`.
    record : callable, Recorder, or sequence of them
        What to measure on the way. A function is called as ``f(step, network)`` at every step.

    Returns
    -------
    History

    Raises
    ------
    TypeError, ValueError
        If an argument is wrong. A training that diverges raises nothing, nor does it warn: its
        losses become infinite or NaN.
    """
    x, y = doubles(x, "train"), doubles(y, "train")
    if not (x.ndim and y.ndim and len(x) == len(y) > 0):
        raise ValueError(
            f"train takes as many targets as examples, at least one; got x of shape {x.shape} "
            f"and y of shape {y.shape}"
        )
    if not isinstance(network, Network):
        raise TypeError(f"network must be a Network; got {network!r}")
    if not callable(loss):
        raise TypeError(f"loss must be a function of (output, target); got {loss!r}")
    if not isinstance(optimiser, Optimiser):
        raise TypeError(f"optimiser must be an Optimiser such as SGD(0.1); got {optimiser!r}")
    losses = np.empty(whole(steps, "steps", 0))
    given = record if isinstance(record, Sequence) else (record,)
    records = tuple(each if isinstance(each, Recorder) else Recorder(each) for each in given)
    if len({id(recorder) for recorder in records}) < len(records):
        raise ValueError("a Recorder stands in record twice; each needs its own")
    for recorder in records:
        recorder.start(last=steps)
    batches: Iterator[slice | Array] = itertools.repeat(slice(None))
    if batch is not None:
        batches = _shuffled(len(x), whole(batch, "batch"), generator(rng))
    before, network.training = network.training, True
    try:
        with np.errstate(all="ignore"):
            for step in range(steps):
                for recorder in records:
                    recorder.observe(step, network)
                rows = next(batches)
                losses[step], grad = loss(network(x[rows]), y[rows])
                network.backward(grad)
                optimiser.step(network)
            for recorder in records:
                recorder.observe(steps, network)
    finally:
        network.training = before
    return History(losses, records)


def _shuffled(n: int, size: int, rng: np.random.Generator) -> Iterator[Array]:
    """Deal out the numbers of the examples, for ever."""
    while True:
        order = rng.permutation(n)
        yield from (order[start : start + size] for start in range(0, n, size))
