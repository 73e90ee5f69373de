"""What a training leaves behind: its losses, and what was measured on the way."""

import copy
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from rectified.networks.arguments import whole
from rectified.networks.network import Network
from rectified.numerics import Array

Measure = Callable[[int, Network], Any]
"""``measure(step, network)`` returns what is to be kept."""


@dataclass
class Recorder:
    """Something to be measured in training, at chosen steps.

    Parameters
    ----------
    measure : callable
        ``measure(step, network)`` returns what is to be kept; it is copied.
    at : iterable of int, optional
        The steps; k stands for the network after k changes, 0 for the network before. Where not
        given, all of them, the first and the last included.

    Attributes
    ----------
    steps, values : list
        When it was measured, and what came out, in the latest training.
    """

    measure: Measure
    at: Iterable[int] | None = None
    steps: list[int] = field(default_factory=list, init=False)
    values: list[Any] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        if not callable(self.measure):
            raise TypeError(f"a Recorder takes a function of (step, network); got {self.measure!r}")
        if self.at is not None:
            if not isinstance(self.at, Iterable):
                raise TypeError(f"at must be the steps to record; got {self.at!r}")
            self.at = frozenset(whole(step, "a step to record", 0) for step in self.at)

    def start(self, last: int) -> None:
        """Forget an earlier training; the steps to come are 0 to `last`."""
        if isinstance(self.at, frozenset) and max(self.at, default=0) > last:
            raise ValueError(f"there are steps 0 to {last} to record; got {max(self.at)}")
        self.steps, self.values = [], []

    def observe(self, step: int, network: Network) -> None:
        """Measure a network, not in training mode, if it is time to."""
        if isinstance(self.at, frozenset) and step not in self.at:
            return
        before, network.training = network.training, False
        value = self.measure(step, network)
        network.training = before
        self.steps.append(step)
        self.values.append(copy.deepcopy(value))


@dataclass(frozen=True)
class History:
    """What a training leaves besides the trained network.

    Parameters
    ----------
    losses : ndarray of shape (steps,)
        At k the loss after k changes, of the examples that the next change comes from.
    records : tuple of Recorder
        Those that were given, in the same order.
    """

    losses: Array
    records: tuple[Recorder, ...]
