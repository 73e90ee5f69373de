"""Optimisers: how a step follows from the gradient. Conventions and defaults are PyTorch's."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable

import numpy as np

from rectified.networks.arguments import number, whole
from rectified.numerics import Array

Rate = float | Callable[[int], float]
"""A learning rate, or a schedule: a function of the step's number, the first being 0."""


class Optimiser(ABC):
    """What the optimisers share: the learning rate, and a memory for each parameter.

    Parameters
    ----------
    learning_rate : float or callable
        At least 0; or a schedule such as `warm_up` makes.
    """

    memories: tuple[str, ...] = ()
    """What is remembered of each parameter: arrays of its shape that start at 0."""

    def __init__(self, learning_rate: Rate) -> None:
        if not callable(learning_rate):
            learning_rate = number(learning_rate, "learning_rate", 0.0)
        self.learning_rate = learning_rate
        self.steps = 0
        self._network: object = None
        self._memory: dict[str, list[Array]] = {}

    @np.errstate(all="ignore")
    def step(self, network: Iterable[tuple[str, Array, Array]]) -> None:
        """Change every parameter of a network in place, by its gradient.

        An optimiser serves one network: with another it starts anew.
        """
        if network is not self._network:
            self._network, self.steps, self._memory = network, 0, {}
        rate = self.learning_rate
        if callable(rate):
            rate = number(rate(self.steps), "the schedule's learning rate", 0.0)
        self.steps += 1
        for name, parameter, gradient in network:
            if name not in self._memory:
                self._memory[name] = [np.zeros_like(parameter) for _ in self.memories]
            self._move(parameter, gradient, rate, *self._memory[name])

    @abstractmethod
    def _move(self, parameter: Array, gradient: Array, rate: float, *memory: Array) -> None:
        """Change one parameter and its memories in place."""


class SGD(Optimiser):
    """(Stochastic) gradient descent: p ← p − rate · v, with v ← momentum · v + gradient.

    Stochastic where the gradient is that of a batch. Momentum is Polyak's (1964;
    polyak1964methods), Nesterov's variant that of Sutskever, Martens, Dahl and Hinton (2013;
    sutskever2013importance) as PyTorch writes it: p ← p − rate · (gradient + momentum · v).

    Parameters
    ----------
    learning_rate : float or callable
        At least 0; or a schedule.
    momentum : float, default 0.0
        In [0, 1): how much of the last step's v is kept.
    nesterov : bool, default False
        Whether to take Nesterov's variant.

    Raises
    ------
    TypeError, ValueError
        If a number is not in its range, or Nesterov is asked for without momentum.
    """

    def __init__(
        self, learning_rate: Rate, momentum: float = 0.0, *, nesterov: bool = False
    ) -> None:
        super().__init__(learning_rate)
        self.momentum = number(momentum, "momentum", 0.0, 1.0, below=True)
        self.nesterov = nesterov
        if nesterov and not momentum:
            raise ValueError(f"nesterov needs a momentum above 0; got {momentum!r}")
        if momentum:
            self.memories = ("velocity",)

    def _move(self, parameter: Array, gradient: Array, rate: float, *memory: Array) -> None:
        if memory:
            (velocity,) = memory
            velocity *= self.momentum
            velocity += gradient
            gradient = gradient + self.momentum * velocity if self.nesterov else velocity
        parameter -= rate * gradient


class Adam(Optimiser):
    """Adam: p ← p − rate · m̂ / (√v̂ + eps), a step of about `rate` whatever the gradient's scale.

    m and v are running means of the gradient g and of its square: m ← β₁ m + (1 − β₁) g and
    v ← β₂ v + (1 − β₂) g². They start at 0, which m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ) make
    up for at step t. Kingma and Ba (2015; kingma2015adam), algorithm 1.

    Parameters
    ----------
    learning_rate : float or callable, default 0.001
        At least 0; or a schedule.
    betas : tuple of float, default (0.9, 0.999)
        β₁ and β₂, both in [0, 1): how much of the running means is kept.
    eps : float, default 1e-8
        At least 0; keeps the quotient finite.

    Raises
    ------
    TypeError, ValueError
        If a number is not in its range.
    """

    memories = ("mean", "square")

    def __init__(
        self,
        learning_rate: Rate = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
    ) -> None:
        super().__init__(learning_rate)
        if not isinstance(betas, (tuple, list)) or len(betas) != 2:
            raise ValueError(f"betas must be two numbers; got {betas!r}")
        self.betas = [number(each, "each of betas", 0.0, 1.0, below=True) for each in betas]
        self.eps = number(eps, "eps", 0.0)

    def _move(self, parameter: Array, gradient: Array, rate: float, *memory: Array) -> None:
        (mean, square), (first, second) = memory, self.betas
        mean *= first
        mean += (1 - first) * gradient
        square *= second
        square += (1 - second) * gradient**2
        corrected = np.sqrt(square / (1 - second**self.steps))
        corrected += self.eps
        parameter -= rate / (1 - first**self.steps) * mean / corrected


def warm_up(learning_rate: float, steps: int) -> Callable[[int], float]:
    """Return a schedule that rises in equal parts to `learning_rate`, reached after `steps`."""
    rate, count = number(learning_rate, "learning_rate", 0.0), whole(steps, "steps")
    return lambda step: rate * min(1.0, (step + 1) / count)
